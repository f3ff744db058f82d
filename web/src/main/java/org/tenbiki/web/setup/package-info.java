/**
 * The set-up overview, before and behind log-in. May import {@code web.shared}, {@code security}.
 */
@NullMarked
package org.tenbiki.web.setup;

import org.jspecify.annotations.NullMarked;
