/**
 * The contract (契約) of a member organisation with the institution, and the initial registration of
 * its master. May import the ids of {@code credential}, JPA annotations, the JDK.
 */
@NullMarked
package org.tenbiki.domain.contract;

import org.jspecify.annotations.NullMarked;
