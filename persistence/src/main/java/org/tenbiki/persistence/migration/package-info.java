/**
 * Brings the schema up to date before anything reads it. May import Flyway, the JDK, and values of
 * {@code domain}.
 */
@NullMarked
package org.tenbiki.persistence.migration;

import org.jspecify.annotations.NullMarked;
