/**
 * What the institution's staff do in pairs: one prepares, another approves. May import the ids of
 * {@code contract} and {@code certificate}, and {@code user}.
 */
@NullMarked
package org.tenbiki.domain.staff;

import org.jspecify.annotations.NullMarked;
