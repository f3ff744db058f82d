package org.tenbiki.domain.deduction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are looked at. Source: requirement K-2.
 *
 * @param text the beginning of a row's key, employee number, name or kana, in any width and case;
 *     empty for all
 * @param scope which rows at all
 * @param product null for all
 * @param difference null for all
 * @param outcome null for all; otherwise only rows that ask for money
 * @param changedSince null for all; otherwise only rows that were answered later than that
 */
public record LineSearch(
    String text,
    Scope scope,
    @Nullable Product product,
    @Nullable ListDifference difference,
    @Nullable Outcome outcome,
    @Nullable Instant changedSince) {
  /** Every row. */
  public static final LineSearch ALL = of(Scope.ALL);

  /** What of a list is shown. */
  public enum Scope {
    /** Also what was left out of the list, or is stopped by it. */
    ALL,
    /** What asks for money. */
    REQUESTED,
    /** 例外: of that what was not deducted as asked, or has a note. */
    EXCEPTIONS
  }

  /** Whenever they were answered. */
  public LineSearch(
      String text,
      Scope scope,
      @Nullable Product product,
      @Nullable ListDifference difference,
      @Nullable Outcome outcome) {
    this(text, scope, product, difference, outcome, null);
  }

  /** Without further conditions. */
  public static LineSearch of(Scope scope) {
    return new LineSearch("", scope, null, null, null);
  }

  public LineSearch {
    text = text.strip();
  }

  /** Whether it leaves out nothing. */
  public boolean isAll() {
    return equals(ALL);
  }
}
