/**
 * The first page of the institution's staff behind log-in. May import the application's area of the
 * same name, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff;

import org.jspecify.annotations.NullMarked;
