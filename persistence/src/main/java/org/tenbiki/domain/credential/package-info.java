/**
 * Passwords, how often they may be wrong, and what happens then. May import the JDK and JPA
 * annotations.
 */
@NullMarked
package org.tenbiki.domain.credential;

import org.jspecify.annotations.NullMarked;
