/**
 * The pages of a member's users behind log-in. May import the application's area of the same name,
 * {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.member;

import org.jspecify.annotations.NullMarked;
