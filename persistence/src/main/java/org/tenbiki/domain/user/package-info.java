/**
 * The people who sign in: masters and general users of a contract, and the institution's staff. May
 * import the ids of {@code contract} and {@code credential}, JPA annotations, the JDK.
 */
@NullMarked
package org.tenbiki.domain.user;

import org.jspecify.annotations.NullMarked;
