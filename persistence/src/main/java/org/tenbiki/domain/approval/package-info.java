/**
 * 承認パスワード: what confirms acts beside the log-in. May import {@code credential}, the JDK and JPA
 * annotations.
 */
@NullMarked
package org.tenbiki.domain.approval;

import org.jspecify.annotations.NullMarked;
