/** Tests of what the log-in pages decide themselves; none needs a container. */
@NullMarked
package org.tenbiki.web.login;

import org.jspecify.annotations.NullMarked;
