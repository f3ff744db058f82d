package org.tenbiki.application.deduction.upload;

import java.util.List;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.ResultRow;

/**
 * A result file beside its list.
 *
 * @param rows without a fault
 * @param named rows of the list that ask for money and that the file names, faulty ones too
 */
public record ResultReading(
    FileSummary summary, FileFaults faults, List<ResultRow> rows, int named) {
  public ResultReading {
    rows = List.copyOf(rows);
  }

  public boolean isFaultless() {
    return faults.isEmpty();
  }

  /** Whether the rows without a fault say what they mean although others have one. */
  public boolean hasUsableRows() {
    return faults.leaveOthersUsable() && !rows.isEmpty();
  }
}
