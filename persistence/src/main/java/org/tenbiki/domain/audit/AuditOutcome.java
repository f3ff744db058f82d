package org.tenbiki.domain.audit;

/** How an event ended. */
public enum AuditOutcome {
  SUCCESS,
  /** Wrong password. */
  FAILURE,
  /** Wrong password that locked. */
  LOCKED,
  /** Wrong password that blocked. */
  BLOCKED,
  /** Not compared, or not allowed. */
  REFUSED
}
