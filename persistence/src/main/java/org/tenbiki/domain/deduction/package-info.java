/**
 * Deduction lists (控除依頼リスト): what the institution asks to deduct, what the member answers, and the
 * files that carry both. May import {@code contract} and {@code user}.
 */
@NullMarked
package org.tenbiki.domain.deduction;

import org.jspecify.annotations.NullMarked;
