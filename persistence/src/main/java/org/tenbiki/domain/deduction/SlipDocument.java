package org.tenbiki.domain.deduction;

import java.time.YearMonth;
import java.util.Locale;
import org.tenbiki.domain.contract.DeductionKind;

/** まとめ入金依頼書 as PDF. Source: requirement K-5. */
public interface SlipDocument {
  byte[] render(Paper paper);

  /** What stands on it. */
  record Paper(
      String institution,
      String service,
      String contractNumber,
      String organisation,
      DeductionKind kind,
      YearMonth month,
      PaymentSlip slip,
      Locale locale) {}
}
