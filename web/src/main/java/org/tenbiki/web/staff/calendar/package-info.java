/**
 * Holidays and service hours, as the institution's staff set them. May import the application's
 * area of the same name, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff.calendar;

import org.jspecify.annotations.NullMarked;
