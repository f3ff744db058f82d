/**
 * What members and staff share of deduction lists: the rows of one, what is taken away, the slips.
 * May import the application's area {@code deduction}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.deduction;

import org.jspecify.annotations.NullMarked;
