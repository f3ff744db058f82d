package org.tenbiki.application.deduction.upload;

import java.util.List;
import org.tenbiki.domain.deduction.FileFault;

/** What came of an upload. Source: requirement K-9. */
public sealed interface PreparedList {
  /** Nothing was wrong; staff look at it before they publish it. */
  record Ready(long batchId) implements PreparedList {}

  /**
   * Nothing was stored.
   *
   * @param rows that were read
   * @param count of all faults
   * @param faults the first of them, in the file's order
   */
  record Faulty(int rows, int count, List<FileFault> faults) implements PreparedList {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
