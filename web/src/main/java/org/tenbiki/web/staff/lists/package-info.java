/** Deduction lists on the side of the institution: from the file to completion. */
@NullMarked
package org.tenbiki.web.staff.lists;

import org.jspecify.annotations.NullMarked;
