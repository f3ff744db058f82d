/**
 * How a file of a list comes in, the same for staff and members: the form, its sending, the page of
 * its check. What differs stands in the rooms of either side, which extend these. May import the
 * application's area {@code deduction}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.deduction.upload;

import org.jspecify.annotations.NullMarked;
