package org.tenbiki.application.staff;

/** What came of preparing an act. Source: requirement S-2. */
public sealed interface Handling {
  /** The profile asks for one person only, and the act is done. */
  record Done() implements Handling {}

  /** Another person must approve it. */
  record Prepared(long requestId) implements Handling {}
}
