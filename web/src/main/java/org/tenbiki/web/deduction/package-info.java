/**
 * What members and staff take away of deduction lists, and the slips that both see. May import the
 * application's area {@code deduction}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.deduction;

import org.jspecify.annotations.NullMarked;
