package org.tenbiki.application.certificate;

/** Where the cycle of docs/issuance-cycle.md can be cut. */
enum CrashPoint {
  BEFORE_KEY,
  AFTER_KEY,
  AFTER_PREPARE,
  BEFORE_SIGNATURE,
  AFTER_SIGNATURE,
  AFTER_FILE,
  BEFORE_COMMIT,
  AFTER_COMMIT
}
