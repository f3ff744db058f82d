/**
 * Log-in by certificate and password, and the check of every request after it. May import the
 * domain.
 */
@NullMarked
package org.tenbiki.application.login;

import org.jspecify.annotations.NullMarked;
