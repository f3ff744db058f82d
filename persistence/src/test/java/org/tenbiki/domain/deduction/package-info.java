@NullMarked
package org.tenbiki.domain.deduction;

import org.jspecify.annotations.NullMarked;
