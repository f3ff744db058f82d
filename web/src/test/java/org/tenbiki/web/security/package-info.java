/** Tests of who may pass; none needs a container. */
@NullMarked
package org.tenbiki.web.security;

import org.jspecify.annotations.NullMarked;
