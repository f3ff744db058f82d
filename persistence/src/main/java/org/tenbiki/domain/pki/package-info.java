/**
 * The port to the certification authority and what it takes and gives. May import {@code
 * domain.certificate} and the JDK.
 */
@NullMarked
package org.tenbiki.domain.pki;

import org.jspecify.annotations.NullMarked;
