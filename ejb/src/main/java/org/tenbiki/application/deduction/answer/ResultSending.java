package org.tenbiki.application.deduction.answer;

import java.time.Instant;
import java.util.List;
import org.tenbiki.application.deduction.upload.FaultView;

/**
 * What came of a result that a program sent.
 *
 * @param rows that were read
 * @param changed rows that were answered otherwise before; 0 if nothing was kept
 * @param faultCount 0 if all of it was kept; otherwise none of it was
 * @param faults the first of them, in the file's order; empty in a later look at it
 */
public record ResultSending(
    long id,
    long batchId,
    int rows,
    int changed,
    int faultCount,
    List<FaultView> faults,
    Instant sentAt) {
  public ResultSending {
    faults = List.copyOf(faults);
  }
}
