/**
 * Help that needs no log-in: how a certificate gets into each browser. Imports {@code web.shared}.
 */
@NullMarked
package org.tenbiki.web.help;

import org.jspecify.annotations.NullMarked;
