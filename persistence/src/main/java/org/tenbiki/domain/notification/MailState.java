package org.tenbiki.domain.notification;

/** How far a mail came. */
public enum MailState {
  WAITING,
  /** A node is at it; if it does not come back in time, another takes over. */
  SENDING,
  SENT,
  /** Every try failed; staff look at it. */
  PARKED,
  /** Not sent in time: what it says is no longer true, and a later mail says what is. */
  OBSOLETE
}
