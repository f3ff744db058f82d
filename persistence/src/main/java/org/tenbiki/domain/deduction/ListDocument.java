package org.tenbiki.domain.deduction;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.tenbiki.domain.contract.DeductionKind;

/** A list or its result as PDF, page by page: tens of thousands of rows need little memory. */
public interface ListDocument {
  /** Begins a paper; the stream stays open, and is written when the paper is finished. */
  LineWriter<AnsweredRow> begin(OutputStream out, Heading heading) throws IOException;

  /**
   * What stands above the rows.
   *
   * @param answered whether it is a result
   * @param sums of the rows that ask for money
   */
  record Heading(
      String institution,
      String contractNumber,
      String organisation,
      DeductionKind kind,
      YearMonth month,
      BatchDates dates,
      boolean answered,
      List<ListSum> sums,
      Locale locale) {
    public Heading {
      sums = List.copyOf(sums);
    }
  }
}
