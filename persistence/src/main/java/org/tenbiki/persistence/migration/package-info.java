/** Brings the schema up to date before anything reads it. May import Flyway and the JDK. */
@NullMarked
package org.tenbiki.persistence.migration;

import org.jspecify.annotations.NullMarked;
