/**
 * Cards and tokens: which user must show one, and how staff issue and revoke them. May import the
 * domain and {@code shared}.
 */
@NullMarked
package org.tenbiki.application.secondfactor;

import org.jspecify.annotations.NullMarked;
