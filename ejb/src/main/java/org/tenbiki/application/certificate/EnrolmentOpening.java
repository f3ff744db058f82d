package org.tenbiki.application.certificate;

/** What came of comparing a one-time code. */
public sealed interface EnrolmentOpening {
  /**
   * @param token of the issue that the code is for
   */
  record Right(String token) implements EnrolmentOpening {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Right";
    }
  }

  /** Counted. */
  record Wrong() implements EnrolmentOpening {}

  /** Wrong once too often, or not compared any more. */
  record WornOut() implements EnrolmentOpening {}
}
