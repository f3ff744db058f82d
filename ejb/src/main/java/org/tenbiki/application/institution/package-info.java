/** What everyone may know of an institution. May import the domain. */
@NullMarked
package org.tenbiki.application.institution;

import org.jspecify.annotations.NullMarked;
