/**
 * What is asked after the password: a printed grid card or a one-time code, and the step between
 * the two. May import the JDK, JPA annotations and {@code shared}.
 */
@NullMarked
package org.tenbiki.domain.secondfactor;

import org.jspecify.annotations.NullMarked;
