package org.tenbiki.domain.notification;

import java.util.Locale;
import java.util.Map;

/** Turns a kind of mail and its values into a text. */
public interface MailTemplates {
  /**
   * @param values plain texts and numbers by name; {@code serviceName}, {@code institutionName},
   *     {@code helpDeskName}, {@code helpDeskPhone}, {@code helpDeskHours}, {@code userName},
   *     {@code loginId}, {@code organisation} and {@code publicUrl} are always there; {@code
   *     lockedUntil} (LOCKED, as a clock time, may be absent), {@code lastDay}
   *     (CERTIFICATE_ISSUED), {@code serialNumber} (CERTIFICATE_ISSUED, CERTIFICATE_REVOKED),
   *     {@code askMaster} (BLOCKED, LOCKED: true or false as text)
   */
  MailText render(MailKind kind, Locale language, Map<String, String> values);

  /** Subject and plain text. */
  record MailText(String subject, String body) {}
}
