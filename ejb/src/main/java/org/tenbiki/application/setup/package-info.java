/** How far a user's set-up has come. May import the domain and {@code application.shared}. */
@NullMarked
package org.tenbiki.application.setup;

import org.jspecify.annotations.NullMarked;
