/**
 * 業務: what a member's user may do with deduction lists. May import the application's area {@code
 * deduction}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.member.deductions;

import org.jspecify.annotations.NullMarked;
