/**
 * Contracts, as the institution's staff work on them: list, registration, import, details, change,
 * suspension, release, another master. May import the domain, {@code application.contract}, {@code
 * application.staff}, {@code web.shared}, {@code web.security} and {@code web.staff}.
 */
@NullMarked
package org.tenbiki.web.staff.contracts;

import org.jspecify.annotations.NullMarked;
