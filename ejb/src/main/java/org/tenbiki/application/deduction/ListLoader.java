package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileLines;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.LastMonth;
import org.tenbiki.domain.deduction.RequestLine;

/**
 * Takes the rows of a file to the database as they are read, each beside the month before: a list
 * of {@value org.tenbiki.domain.deduction.ListLimits#MOST_ROWS} is never in memory as a whole.
 * Source: requirements K-2 and K-9.
 */
@Dependent
public class ListLoader {
  @Inject DeductionBatchRepository batches;
  @Inject DeductionLineStore lines;
  @Inject DeductionFiles files;

  /**
   * @param batch in the database already, without rows; told what they come to
   * @param read told of each row that was read
   * @param faults what is wrong; then some rows may have been stored, for the caller to remove
   */
  public FileSummary load(
      DeductionBatch batch, BatchKey key, byte[] content, IntConsumer read, FileFaults faults) {
    Optional<DeductionBatch> before =
        batches.before(batch.contractId(), batch.kind(), batch.month());
    LastMonth last =
        before
            .map(list -> lines.lastMonth(list.id(), files.leavesNamesOut(content)))
            .orElseGet(LastMonth::none);
    Sum sum = new Sum();
    FileSummary summary;
    try (DeductionLineStore.Loading loading = lines.load(batch.id())) {
      FileLines<RequestLine> rows =
          (row, line) -> {
            read.accept(row);
            if (faults.isEmpty()) {
              loading.add(last.compare(line));
              sum.add(line);
            }
          };
      summary = files.readRequest(content, key, rows, faults);
      loading.finish();
    }
    if (faults.isEmpty()) {
      before.ifPresent(list -> lines.addStopped(batch.id(), list.id(), last.leftOut()));
      batch.holds(sum.count, sum.amount);
    }
    return summary;
  }

  /** What is asked for. */
  private static final class Sum {
    private int count;
    private long amount;

    void add(RequestLine line) {
      if (line.type().asksForMoney()) {
        count++;
        amount += line.amount();
      }
    }
  }
}
