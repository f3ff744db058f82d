package org.tenbiki.application.certificate;

/** What came of pressing 発行. Source: requirement C-3. */
public enum IssueResult {
  /** Runs, or ran already: the progress page tells the rest. */
  STARTED,
  /** The token is unknown or too old: the user starts over at ユーザー認証. */
  EXPIRED,
  /** Another window's issue for the same user has not come to its end. */
  ANOTHER_RUNS,
  /** Meanwhile another window took the certificate. */
  USABLE_CERTIFICATE_EXISTS,
  /** The institution has its keys made elsewhere. */
  OTHER_KEY_WANTED,
  /** Meanwhile the user was locked, blocked or deleted, or the contract suspended or closed. */
  NOT_ALLOWED
}
