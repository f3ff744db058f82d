/** Tests of the choice of import guide. */
@NullMarked
package org.tenbiki.web.help;

import org.jspecify.annotations.NullMarked;
