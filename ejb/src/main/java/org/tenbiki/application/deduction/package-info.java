/**
 * Deduction lists: staff upload and publish them, a member's users answer and approve, staff record
 * what came in. May import the domain and the areas {@code contract}, {@code approval}, {@code
 * user}, {@code notification} and {@code task}.
 */
@NullMarked
package org.tenbiki.application.deduction;

import org.jspecify.annotations.NullMarked;
