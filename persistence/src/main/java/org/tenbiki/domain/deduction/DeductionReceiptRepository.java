package org.tenbiki.domain.deduction;

import java.util.List;

/** Where the sums are kept that staff recorded. */
public interface DeductionReceiptRepository {
  /** Written to the database at once, so that it has its number. */
  void add(DeductionReceipt receipt);

  /** The latest first. */
  List<DeductionReceipt> ofBatch(long batchId);
}
