/** 重要なお知らせ as members read them. May import {@code web.shared} and {@code web.security}. */
@NullMarked
package org.tenbiki.web.member.notices;

import org.jspecify.annotations.NullMarked;
