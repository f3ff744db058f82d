/** What staff do for members on the telephone: release. May import the domain. */
@NullMarked
package org.tenbiki.application.staff;

import org.jspecify.annotations.NullMarked;
