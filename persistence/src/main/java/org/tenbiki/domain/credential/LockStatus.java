package org.tenbiki.domain.credential;

/** Whether passwords are compared. */
public enum LockStatus {
  OPEN,
  /** For a time, or until a person releases it where the profile gives no time. */
  LOCKED,
  /** 閉塞: until a person releases it. */
  BLOCKED
}
