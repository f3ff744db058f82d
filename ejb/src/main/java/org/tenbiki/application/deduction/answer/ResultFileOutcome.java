package org.tenbiki.application.deduction.answer;

import java.util.List;
import org.tenbiki.application.deduction.upload.FaultView;

/** What came of a result file. Source: requirement K-9. */
public sealed interface ResultFileOutcome {
  /**
   * Its rows are the list's answers.
   *
   * @param changed rows that were answered otherwise before
   */
  record Applied(int rows, int changed) implements ResultFileOutcome {}

  /**
   * Nothing was kept.
   *
   * @param rows that were read
   * @param count of all faults
   * @param faults the first of them, in the file's order
   */
  record Faulty(int rows, int count, List<FaultView> faults) implements ResultFileOutcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** Somebody answered one of the rows since the preview; nothing was kept. */
  record Overtaken() implements ResultFileOutcome {}
}
