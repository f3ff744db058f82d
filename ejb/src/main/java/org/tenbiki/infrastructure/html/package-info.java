/** Cleans HTML that people typed; the only user of the sanitizer. Nobody imports this package. */
@NullMarked
package org.tenbiki.infrastructure.html;

import org.jspecify.annotations.NullMarked;
