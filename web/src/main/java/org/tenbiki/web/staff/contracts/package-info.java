/**
 * Contracts, as the institution's staff work on them: list, registration, import, details, change,
 * suspension, release, another master. May import the application's area of the same name, {@code
 * web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff.contracts;

import org.jspecify.annotations.NullMarked;
