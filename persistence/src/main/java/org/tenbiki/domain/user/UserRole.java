package org.tenbiki.domain.user;

/** What a user is. Source: requirements, section 1. */
public enum UserRole {
  MASTER,
  GENERAL,
  STAFF_OPERATOR,
  STAFF_APPROVER,
  AUDITOR;

  /** Whether this user works for the institution rather than for a member. */
  public boolean isStaff() {
    return this == STAFF_OPERATOR || this == STAFF_APPROVER || this == AUDITOR;
  }

  /** Whether this user may change what the institution's staff may change. */
  public boolean changesAsStaff() {
    return this == STAFF_OPERATOR || this == STAFF_APPROVER;
  }

  /** Whether this user may have the whole audit trail verified, which costs a full read. */
  public boolean verifiesTrail() {
    return this == STAFF_APPROVER || this == AUDITOR;
  }
}
