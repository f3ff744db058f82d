/**
 * What staff prepared for another's approval: list, details with the decision, confirmation. May
 * import the application's area {@code staff}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff.requests;

import org.jspecify.annotations.NullMarked;
