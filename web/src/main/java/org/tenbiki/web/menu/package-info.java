/** The way to each area, on every page behind the log-in. May import {@code web.security}. */
@NullMarked
package org.tenbiki.web.menu;

import org.jspecify.annotations.NullMarked;
