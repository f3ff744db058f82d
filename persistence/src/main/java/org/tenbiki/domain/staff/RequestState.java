package org.tenbiki.domain.staff;

/** How far a request came. Only {@code PENDING} is followed by another state. */
public enum RequestState {
  PENDING,
  /** Approved and done, in one transaction. */
  APPROVED,
  REJECTED,
  /** Taken back by the person who prepared it. */
  WITHDRAWN,
  /** Could no longer be done when somebody approved it: what it was about had changed. */
  OUTDATED
}
