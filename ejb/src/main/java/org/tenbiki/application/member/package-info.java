/**
 * What a member's users do with their own data, and a master with its general users. May import the
 * domain and the areas {@code user}, {@code certificate}, {@code credential} and {@code
 * notification}.
 */
@NullMarked
package org.tenbiki.application.member;

import org.jspecify.annotations.NullMarked;
