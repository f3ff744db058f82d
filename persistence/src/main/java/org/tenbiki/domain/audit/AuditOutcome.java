package org.tenbiki.domain.audit;

/** How an event ended. */
public enum AuditOutcome {
  SUCCESS,
  /** A wrong password, or a verification of the trail that found something. */
  FAILURE,
  /** Wrong password that locked. */
  LOCKED,
  /** Wrong password that blocked. */
  BLOCKED,
  /** Not compared, not allowed, or no longer possible. */
  REFUSED
}
