/**
 * The institutions of a deployment and the rule profile of each, which bundles every policy. Nobody
 * but the application imports this package.
 */
@NullMarked
package org.tenbiki.domain.institution;

import org.jspecify.annotations.NullMarked;
