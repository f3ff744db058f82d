/**
 * What the pages behind log-in ask about their own session. May import {@code web.shared} and
 * {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.session;

import org.jspecify.annotations.NullMarked;
