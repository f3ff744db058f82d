/**
 * Texts of mails and their way to the mail server. Alone imports FreeMarker for mails and Jakarta
 * Mail.
 */
@NullMarked
package org.tenbiki.infrastructure.mail;

import org.jspecify.annotations.NullMarked;
