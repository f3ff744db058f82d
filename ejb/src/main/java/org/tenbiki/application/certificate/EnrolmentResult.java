package org.tenbiki.application.certificate;

import org.tenbiki.domain.shared.ErrorCode;

/** What came of a code and a request. Codes that nobody was given answer like wrong ones. */
public sealed interface EnrolmentResult {
  /**
   * @param file the certificate and its authority's, PEM
   */
  record Issued(DownloadFile file) implements EnrolmentResult {}

  /** The same code and key, sent again, will tell the end. */
  record Running() implements EnrolmentResult {}

  /** The code opens nothing, or nothing any more. */
  record CodeRefused(ErrorCode why) implements EnrolmentResult {}

  /**
   * The code is right, the issue does not start.
   *
   * @param why any but {@link IssueResult#STARTED}
   */
  record NotStarted(IssueResult why) implements EnrolmentResult {}
}
