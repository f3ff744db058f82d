/**
 * The member's answers: entered, confirmed from a file or sent by a program, then submitted,
 * approved and given back. May import the domain, {@code deduction} with {@code step} and {@code
 * upload} and the area {@code approval}.
 */
@NullMarked
package org.tenbiki.application.deduction.answer;

import org.jspecify.annotations.NullMarked;
