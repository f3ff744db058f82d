/**
 * Client certificates of users: how long they are valid and when they may be renewed. May import
 * the JDK, JPA annotations and the ids of {@code domain.user}.
 */
@NullMarked
package org.tenbiki.domain.certificate;

import org.jspecify.annotations.NullMarked;
