package org.tenbiki.application.deduction.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.FileLines;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.RequestedRows;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.deduction.ResultRow;

/** Holds a result file against the list that it answers. Source: formats, checks on upload. */
@Dependent
public class ResultFileReader {
  @Inject DeductionLineStore lines;
  @Inject DeductionFiles files;

  /**
   * @param read told of each row that was read
   */
  public ResultReading read(
      DeductionBatch batch, String contractNumber, byte[] content, IntConsumer read) {
    RequestedRows requested = new RequestedRows();
    lines.each(batch.id(), requested::add);
    BatchKey key =
        new BatchKey(contractNumber, batch.month(), batch.kind(), batch.dates().deduction());
    FileFaults faults = new FileFaults();
    List<Matched> matched = new ArrayList<>();
    FileLines<ResultLine> each =
        new FileLines<>() {
          @Override
          public void line(int row, ResultLine line) {
            read.accept(row);
            requested
                .match(row, line, field -> files.placeOf(content, field), faults)
                .ifPresent(position -> matched.add(new Matched(position, line)));
          }

          @Override
          public void faulty(int row, String rowKey) {
            requested.name(rowKey);
          }
        };
    FileSummary summary = files.readResult(content, key, each, faults);
    if (faults.isEmpty() && summary.rows() == 0 && batch.requestedCount() > 0) {
      faults.add(new FileFault(0, FileField.FILE, 0, FaultKind.NO_ROWS, "", ""));
    }
    boolean fixed = summary.form().isFixed();
    return new ResultReading(
        summary, faults, matched.stream().map(one -> one.row(fixed)).toList(), requested.named());
  }

  private record Matched(int position, ResultLine line) {
    ResultRow row(boolean fixed) {
      return new ResultRow(
          position,
          line.reason(),
          fixed ? null : line.depositStopped(),
          fixed ? null : line.note());
    }
  }
}
