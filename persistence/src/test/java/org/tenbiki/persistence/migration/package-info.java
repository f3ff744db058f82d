@NullMarked
package org.tenbiki.persistence.migration;

import org.jspecify.annotations.NullMarked;
