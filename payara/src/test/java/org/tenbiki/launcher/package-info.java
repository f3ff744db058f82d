/** What the launcher writes before a server boots; no server is started here. */
@NullMarked
package org.tenbiki.launcher;

import org.jspecify.annotations.NullMarked;
