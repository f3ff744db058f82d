/**
 * The renewal of a certificate inside the session: renewal, key, done. May import the application's
 * area {@code certificate}, {@code web.shared}, {@code web.security} and {@code web.certificate}.
 */
@NullMarked
package org.tenbiki.web.member.certificate;

import org.jspecify.annotations.NullMarked;
