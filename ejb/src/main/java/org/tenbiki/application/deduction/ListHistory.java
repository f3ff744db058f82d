package org.tenbiki.application.deduction;

import java.time.Instant;
import java.util.List;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.FileDirection;

/** How a list came to its state, and every version of a file. Source: requirement K-8. */
public record ListHistory(List<Step> steps, List<Version> files) {
  public ListHistory {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
  }

  /**
   * @param by who of the member, empty if it was the institution or nobody
   */
  public record Step(BatchAct act, BatchState state, String by, Instant at, String remark) {}

  /**
   * @param by who of the member, empty if it was the institution
   */
  public record Version(
      long id, FileDirection direction, String name, String sha256, String by, Instant at) {}
}
