/**
 * Certificates of an institution's users, as staff look for them. May import the application's area
 * {@code user}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff.certificates;

import org.jspecify.annotations.NullMarked;
