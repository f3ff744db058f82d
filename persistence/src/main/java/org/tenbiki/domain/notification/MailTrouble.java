package org.tenbiki.domain.notification;

/** Why a try to send a mail failed, as staff are told. */
public enum MailTrouble {
  /** No mail server is named, or it refuses our log-in. */
  NOT_SET_UP,
  UNREACHABLE,
  /** The server was too slow. */
  TIMED_OUT,
  /** The connection ended before the server took the mail, or before it said so. */
  BROKEN_OFF,
  /** The server does not take this mail now (4xx). */
  REFUSED_FOR_NOW,
  /** The server will never take this mail (5xx). */
  REFUSED,
  /** The node that was sending it stopped. */
  INTERRUPTED;

  /** Whether other mails would fare no better now. */
  public boolean concernsEveryMail() {
    return this == NOT_SET_UP || this == UNREACHABLE || this == TIMED_OUT || this == BROKEN_OFF;
  }
}
