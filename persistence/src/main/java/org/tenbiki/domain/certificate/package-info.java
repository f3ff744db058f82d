/**
 * Client certificates of users: how long they are valid, when they may be renewed, and the way from
 * ユーザー認証 to the file. May import the JDK, JPA annotations and the ids of {@code domain.user}.
 */
@NullMarked
package org.tenbiki.domain.certificate;

import org.jspecify.annotations.NullMarked;
