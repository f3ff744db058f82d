package org.tenbiki.domain.deduction;

import java.util.List;
import java.util.Optional;

/** Where payment slips are kept. */
public interface PaymentSlipRepository {
  void add(PaymentSlip slip);

  /** Those of a list, the latest first, voided ones too. */
  List<PaymentSlip> ofBatch(long batchId);

  /** The one that holds; empty if the list is not approved. */
  default Optional<PaymentSlip> current(long batchId) {
    return ofBatch(batchId).stream().filter(slip -> slip.voidedAt() == null).findFirst();
  }
}
