/** Tests of the filters, cookies and texts that every page shares; none needs a container. */
@NullMarked
package org.tenbiki.web.shared;

import org.jspecify.annotations.NullMarked;
