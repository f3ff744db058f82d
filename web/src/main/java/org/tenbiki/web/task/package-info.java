/**
 * What waits for whoever is logged in, for the top pages of members and of staff. May import {@code
 * application.task}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.task;

import org.jspecify.annotations.NullMarked;
