/** Figures about an institution, for its staff. May import the JDK. */
@NullMarked
package org.tenbiki.domain.statistics;

import org.jspecify.annotations.NullMarked;
