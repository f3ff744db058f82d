/**
 * What is written down about who did what: append-only and chained. May import the JDK and JPA
 * annotations.
 */
@NullMarked
package org.tenbiki.domain.audit;

import org.jspecify.annotations.NullMarked;
