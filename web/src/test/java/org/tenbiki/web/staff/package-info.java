@NullMarked
package org.tenbiki.web.staff;

import org.jspecify.annotations.NullMarked;
