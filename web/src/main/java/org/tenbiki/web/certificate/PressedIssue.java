package org.tenbiki.web.certificate;

import org.tenbiki.application.certificate.IssueResult;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.Notice;

/**
 * Why pressing 発行 did not start an issue, whichever page or program pressed it.
 *
 * @param code for the help desk
 * @param messageKey of the text
 * @param again whether the same may be sent again
 */
record PressedIssue(ErrorCode code, String messageKey, boolean again) {
  /**
   * @param result any but {@link IssueResult#STARTED}
   */
  static PressedIssue refused(IssueResult result) {
    return switch (result) {
      case STARTED -> throw new IllegalArgumentException("not refused");
      case EXPIRED -> of(Notice.ISSUANCE_EXPIRED);
      case ANOTHER_RUNS ->
          new PressedIssue(ErrorCode.ISSUANCE_RUNS, ErrorCode.ISSUANCE_RUNS.messageKey(), true);
      case USABLE_CERTIFICATE_EXISTS -> of(Notice.USABLE_CERTIFICATE_EXISTS);
      case OTHER_KEY_WANTED ->
          new PressedIssue(ErrorCode.KEY_NOT_WANTED, ErrorCode.KEY_NOT_WANTED.messageKey(), false);
      case NOT_ALLOWED -> of(Notice.ISSUANCE_NOT_ALLOWED);
    };
  }

  private static PressedIssue of(Notice notice) {
    return new PressedIssue(notice.error().orElseThrow(), notice.messageKey(), false);
  }
}
