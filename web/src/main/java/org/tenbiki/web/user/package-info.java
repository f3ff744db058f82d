/**
 * What the pages of staff and those of masters have in common where they handle users. May import
 * {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.user;

import org.jspecify.annotations.NullMarked;
