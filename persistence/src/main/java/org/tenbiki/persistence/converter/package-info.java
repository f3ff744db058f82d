/** How values become columns. May import the domain and JPA annotations. */
@NullMarked
package org.tenbiki.persistence.converter;

import org.jspecify.annotations.NullMarked;
