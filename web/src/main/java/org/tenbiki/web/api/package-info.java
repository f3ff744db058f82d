/**
 * The interface for payroll software, by Jakarta REST: what a member's user may do with lists on
 * pages, programs do here. May import the application's area {@code deduction}, {@code
 * web.deduction}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.api;

import org.jspecify.annotations.NullMarked;
