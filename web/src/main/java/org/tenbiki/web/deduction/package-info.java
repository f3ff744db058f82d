/** What pages of staff and of members have in common about files of lists. */
@NullMarked
package org.tenbiki.web.deduction;

import org.jspecify.annotations.NullMarked;
