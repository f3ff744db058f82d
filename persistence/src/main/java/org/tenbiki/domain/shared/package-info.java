/**
 * Words that every area uses: error codes, broken rules, small self-checking values, the calendar's
 * zone. Imports the JDK and jspecify only.
 */
@NullMarked
package org.tenbiki.domain.shared;

import org.jspecify.annotations.NullMarked;
