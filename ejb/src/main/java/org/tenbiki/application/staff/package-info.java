/**
 * What staff do for members on the telephone and on paper: release, revocation, another user ID,
 * another master, another profile; prepared by one and approved by another. May import the domain
 * and {@code application.certificate}, {@code credential}, {@code notification}, {@code settings},
 * {@code shared} and {@code task}.
 */
@NullMarked
package org.tenbiki.application.staff;

import org.jspecify.annotations.NullMarked;
