/**
 * The pages of a member's users behind log-in. May import the domain, {@code application.member},
 * {@code calendar} and {@code login}, {@code web.shared}, {@code web.security} and {@code
 * web.user}.
 */
@NullMarked
package org.tenbiki.web.member;

import org.jspecify.annotations.NullMarked;
