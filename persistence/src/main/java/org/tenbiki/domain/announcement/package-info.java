/**
 * 重要なお知らせ of an institution to its members, and who has read and confirmed them. May import the ids
 * of {@code contract} and {@code user}, JPA annotations, the JDK.
 */
@NullMarked
package org.tenbiki.domain.announcement;

import org.jspecify.annotations.NullMarked;
