/**
 * What staff see of lists and do with them: publish or throw away what was uploaded, record what
 * came in, open again, complete. May import the domain, {@code deduction} with {@code step} and
 * {@code upload} and the areas {@code contract} and {@code task}.
 */
@NullMarked
package org.tenbiki.application.deduction.staff;

import org.jspecify.annotations.NullMarked;
