/**
 * Deduction lists: staff upload and publish them, a member's users answer and approve, staff record
 * what came in. May import the domain and the areas {@code contract} and {@code approval}.
 */
@NullMarked
package org.tenbiki.application.deduction;

import org.jspecify.annotations.NullMarked;
