/**
 * Who is logged in: the certificate that TLS proved, the password that was compared, and the
 * session bound to both, asked again at every request. May import the application's log-in and
 * {@code web.shared}.
 */
@NullMarked
package org.tenbiki.web.security;

import org.jspecify.annotations.NullMarked;
