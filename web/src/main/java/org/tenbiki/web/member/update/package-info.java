/**
 * 管理業務: a master and the users of its contract, where each is looked at again before it is done.
 * May import the application's areas {@code member}, {@code user} and {@code contract}, {@code
 * web.shared}, {@code web.security}, {@code web.user} and {@code web.approval}.
 */
@NullMarked
package org.tenbiki.web.member.update;

import org.jspecify.annotations.NullMarked;
