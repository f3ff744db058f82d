/** Reads the demo's papers and passwords from the file that the launcher wrote. */
@NullMarked
package org.tenbiki.infrastructure.demo;

import org.jspecify.annotations.NullMarked;
