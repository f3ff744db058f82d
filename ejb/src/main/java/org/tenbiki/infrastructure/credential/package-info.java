/** Hashing of passwords and sealing of secrets. May import Bouncy Castle; nobody imports this. */
@NullMarked
package org.tenbiki.infrastructure.credential;

import org.jspecify.annotations.NullMarked;
