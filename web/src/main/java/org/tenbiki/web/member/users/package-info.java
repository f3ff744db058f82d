/**
 * A master's general users: list, registration, details, change, release, revocation, new first
 * password, deletion. May import the application's areas {@code member}, {@code user}, {@code
 * audit} and {@code shared}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.member.users;

import org.jspecify.annotations.NullMarked;
