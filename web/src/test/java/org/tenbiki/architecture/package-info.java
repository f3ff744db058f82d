/** The arrows between modules and packages, held by the build. */
@NullMarked
package org.tenbiki.architecture;

import org.jspecify.annotations.NullMarked;
