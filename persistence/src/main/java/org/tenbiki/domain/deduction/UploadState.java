package org.tenbiki.domain.deduction;

import java.util.Set;

/** How far an uploaded file is. Source: requirement K-9. */
public enum UploadState {
  /** Kept, and not yet looked at. */
  RECEIVED,
  CHECKING,
  /** Without a fault: a list to publish, or answers to confirm. */
  READY,
  FAULTY,
  /** It could not be checked, for a reason that is not the file's. */
  FAILED,
  /** Its answers are the list's. */
  APPLIED,
  /** Nobody wants it, or the list that it became. */
  DISCARDED;

  /** Those that somebody waits for. */
  public static final Set<UploadState> WAITED_FOR = Set.of(RECEIVED, CHECKING);

  public boolean isWaitedFor() {
    return WAITED_FOR.contains(this);
  }
}
