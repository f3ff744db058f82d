package org.tenbiki.domain.audit;

import java.util.Locale;

/** A receipt as PDF. */
public interface ReceiptDocument {
  byte[] render(Paper paper);

  /**
   * What stands on it.
   *
   * @param operation what was done, in that language
   */
  record Paper(
      String institution,
      String service,
      String organisation,
      String operation,
      Receipt receipt,
      Locale locale) {}
}
