package org.tenbiki.domain.notification;

/** The kinds of mail, one template each. Source: requirements, section 8. */
public enum MailKind {
  MASTER_REGISTERED,
  CERTIFICATE_ISSUED,
  LOCKED,
  BLOCKED,
  RELEASED,
  CERTIFICATE_REVOKED
}
