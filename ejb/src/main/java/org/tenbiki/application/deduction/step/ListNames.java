package org.tenbiki.application.deduction.step;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tenbiki.domain.contract.DeductionKind;

/** What mails call a list. */
final class ListNames {
  private static final DateTimeFormatter JAPANESE =
      DateTimeFormatter.ofPattern("yyyy年M月", Locale.JAPANESE);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private ListNames() {}

  /** 2026年11月 月例. */
  static String in(Locale language, YearMonth month, DeductionKind kind) {
    if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      return ENGLISH.format(month) + ", " + (kind == DeductionKind.BONUS ? "bonus" : "monthly");
    }
    return JAPANESE.format(month) + " " + (kind == DeductionKind.BONUS ? "賞与・一時金" : "月例");
  }
}
