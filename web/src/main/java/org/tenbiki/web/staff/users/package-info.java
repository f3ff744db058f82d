/**
 * Users of an institution, its own staff among them, as staff work on them: list, details, release,
 * revocation. May import the application's areas {@code user}, {@code staff} and {@code
 * certificate}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff.users;

import org.jspecify.annotations.NullMarked;
