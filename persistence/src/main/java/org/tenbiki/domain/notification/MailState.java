package org.tenbiki.domain.notification;

/** How far a mail came. */
public enum MailState {
  WAITING,
  SENT,
  /** Every try failed; staff look at it. */
  PARKED
}
