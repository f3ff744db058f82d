/**
 * 電子証明書発行: log-in, issue, progress, result, and the file itself. May import the application's area
 * of the same name, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.certificate;

import org.jspecify.annotations.NullMarked;
