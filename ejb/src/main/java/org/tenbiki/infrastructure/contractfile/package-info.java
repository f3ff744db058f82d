/** Files of contracts. The port stands in {@code domain.contract}. */
@NullMarked
package org.tenbiki.infrastructure.contractfile;

import org.jspecify.annotations.NullMarked;
