package org.tenbiki.application.deduction.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.ExchangedFileRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileLines;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.LastMonth;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

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
  @Inject FileContents contents;
  @Inject ExchangedFileRepository exchanged;
  @Inject ContractRepository contracts;
  @Inject CheckSeats seats;

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
      if (before.isPresent() && faults.isEmpty()) {
        loading.finish(before.get().id(), last.leftOut());
      } else {
        loading.finish();
      }
    }
    if (faults.isEmpty()) {
      batch.holds(sum.count, sum.amount);
      batch.comparedWith(before.orElse(null));
    }
    return summary;
  }

  /**
   * Reads a list that nobody but staff has seen again from its file, if another list is the one
   * before it by now.
   *
   * @param batch under its row lock, as its contract is
   * @return the list that it is compared with now; empty if it is the same
   * @throws BusinessRuleException UPLOADS_BUSY if this node checks another file
   */
  public Optional<DeductionBatch> loadAgain(DeductionBatch batch) {
    Optional<DeductionBatch> before =
        batches.before(batch.contractId(), batch.kind(), batch.month());
    if (batch.isComparedWith(before.orElse(null))) {
      return Optional.empty();
    }
    if (!seats.use(() -> readAgain(batch))) {
      throw new BusinessRuleException(ErrorCode.UPLOADS_BUSY);
    }
    return before;
  }

  private void readAgain(DeductionBatch batch) {
    DeductionFile file = exchanged.latest(batch.id(), FileDirection.REQUEST).orElseThrow();
    BatchKey key =
        new BatchKey(
            contracts.get(batch.contractId()).number(),
            batch.month(),
            batch.kind(),
            batch.dates().deduction());
    FileFaults faults = new FileFaults();
    lines.remove(batch.id());
    load(batch, key, contents.read(file.file()).orElseThrow().bytes(), row -> {}, faults);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the file of list " + batch.id() + " is faulty now");
    }
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
