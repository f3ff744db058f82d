/**
 * Deduction lists at the institution: search, details, publishing, receipt, completion. May import
 * the application's area {@code deduction}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff.lists;

import org.jspecify.annotations.NullMarked;
