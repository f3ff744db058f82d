/**
 * The list of revoked certificates, at the address that certificates name. May import the
 * application's area of the same name, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.crl;

import org.jspecify.annotations.NullMarked;
