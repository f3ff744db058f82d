/**
 * Comparing passwords for every use case alike: queued, counted, and unknown identifiers like known
 * ones. May import the domain.
 */
@NullMarked
package org.tenbiki.application.credential;

import org.jspecify.annotations.NullMarked;
