package org.tenbiki.application.deduction;

import java.time.Instant;
import java.util.List;

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
    List<Fault> faults,
    Instant sentAt) {
  public ResultSending {
    faults = List.copyOf(faults);
  }

  /**
   * One place that breaks a rule.
   *
   * @param row counted from 1; 0 for the file as a whole
   * @param position the first byte within the record; 0 in CSV files
   * @param field a name of {@code FileField}
   * @param kind a name of {@code FaultKind}
   */
  public record Fault(
      int row, int position, String field, String kind, String found, String expected) {}
}
