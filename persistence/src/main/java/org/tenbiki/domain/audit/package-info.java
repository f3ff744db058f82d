/**
 * What is written down about who did what: append-only and chained. May import the JDK, JPA
 * annotations and {@code domain.shared}.
 */
@NullMarked
package org.tenbiki.domain.audit;

import org.jspecify.annotations.NullMarked;
