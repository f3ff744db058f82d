/**
 * Mails, as the institution's staff look after them: list, details with re-sending, texts. May
 * import the application's area {@code notification}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff.mails;

import org.jspecify.annotations.NullMarked;
