package org.tenbiki.application.certificate;

import java.util.Optional;

/**
 * What came of reserving a serial number.
 *
 * @param certificateId to be signed by the caller; empty if someone else does, did, or nobody may
 */
public record Reservation(IssueResult result, Optional<Long> certificateId) {
  static Reservation nothing(IssueResult result) {
    return new Reservation(result, Optional.empty());
  }
}
