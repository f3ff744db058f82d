/**
 * Who acts, in the form that every service takes, and the checks of what they send. May import the
 * domain, no other area of the application.
 */
@NullMarked
package org.tenbiki.application.shared;

import org.jspecify.annotations.NullMarked;
