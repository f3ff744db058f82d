@NullMarked
package org.tenbiki.web.menu;

import org.jspecify.annotations.NullMarked;
