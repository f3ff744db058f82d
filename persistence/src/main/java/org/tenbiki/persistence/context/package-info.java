/**
 * The container's persistence context, for the repositories. A package of its own so that tests
 * without a container bring theirs. May import JPA and CDI.
 */
@NullMarked
package org.tenbiki.persistence.context;

import org.jspecify.annotations.NullMarked;
