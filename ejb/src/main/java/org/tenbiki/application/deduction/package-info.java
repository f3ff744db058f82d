/**
 * What a member's users do with deduction lists; so far, who may. May import the domain and the
 * area {@code contract}.
 */
@NullMarked
package org.tenbiki.application.deduction;

import org.jspecify.annotations.NullMarked;
