package org.tenbiki.domain.notification;

/** What lists of mails can be sorted by. */
public enum MailOrder {
  CREATED_AT,
  KIND,
  RECIPIENT,
  STATE
}
