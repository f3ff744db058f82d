/**
 * Files of deduction lists: 120 bytes of kind 91, and CSV. The port stands in {@code
 * domain.deduction}.
 */
@NullMarked
package org.tenbiki.infrastructure.deductionfile;

import org.jspecify.annotations.NullMarked;
