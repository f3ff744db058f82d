/** Who acts, in the form that every service takes. May import the domain. */
@NullMarked
package org.tenbiki.application.shared;

import org.jspecify.annotations.NullMarked;
