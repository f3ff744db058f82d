package org.tenbiki.application.contract;

/** How far a file came. Source: requirement S-1. */
public sealed interface ImportResult {
  /** Nothing is stored: dry run, or not what was confirmed. */
  record Checked(ImportPreview preview) implements ImportResult {}

  record Registered(int contracts, int leftOut) implements ImportResult {}

  /** Unknown, another person's, or too old. */
  record Expired() implements ImportResult {}
}
