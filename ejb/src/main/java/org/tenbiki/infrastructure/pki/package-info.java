/**
 * The certification authority, users' keys and the key files of a deployment, over Bouncy Castle.
 * The launcher may import {@code KeyMaterial}; nobody else imports this package.
 */
@NullMarked
package org.tenbiki.infrastructure.pki;

import org.jspecify.annotations.NullMarked;
