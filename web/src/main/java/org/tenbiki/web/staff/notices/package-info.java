/** 重要なお知らせ as staff write them. May import {@code web.shared} and {@code web.security}. */
@NullMarked
package org.tenbiki.web.staff.notices;

import org.jspecify.annotations.NullMarked;
