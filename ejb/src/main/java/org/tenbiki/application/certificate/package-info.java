/** Issue and re-issue of client certificates, and their revocation. May import the domain. */
@NullMarked
package org.tenbiki.application.certificate;

import org.jspecify.annotations.NullMarked;
