package org.tenbiki.application.member;

/** Why a change that waits can no longer be made. Source: requirement D-8. */
public enum ChangeConflict {
  USER_GONE,
  LOGIN_ID_TAKEN,
  CHANGED_MEANWHILE,
  ACCOUNT_REMOVED,
  TOO_MANY_USERS,
  NO_APPROVAL_PASSWORD,
  APPROVAL_LOCKED
}
