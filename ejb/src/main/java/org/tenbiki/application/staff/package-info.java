/**
 * What staff do for members on the telephone and on paper: release, revocation, another user ID,
 * another master; prepared by one and approved by another. May import the domain.
 */
@NullMarked
package org.tenbiki.application.staff;

import org.jspecify.annotations.NullMarked;
