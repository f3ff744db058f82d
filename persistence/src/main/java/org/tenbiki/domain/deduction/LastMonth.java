package org.tenbiki.domain.deduction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list before: what new rows are compared with, and where a fixed-length file's rows find the
 * names that it cannot carry. Source: requirement K-2; formats, between the two.
 */
public final class LastMonth {
  private final Map<String, RequestLine> rows = new LinkedHashMap<>();
  private final boolean known;

  private LastMonth(boolean known) {
    this.known = known;
  }

  /** Of a first list: nothing is compared, the file's own word counts. */
  public static LastMonth none() {
    return new LastMonth(false);
  }

  /**
   * @param requested its rows that asked for money
   */
  public static LastMonth of(Collection<RequestLine> requested) {
    LastMonth last = new LastMonth(true);
    requested.forEach(line -> last.rows.put(line.key(), line));
    return last;
  }

  /** Each row once: what is left over was left out. */
  public ComparedLine compare(RequestLine line, boolean withoutNames) {
    RequestLine before = rows.remove(line.key());
    RequestLine named = withoutNames && before != null ? named(line, before) : line;
    Long lastAmount = before == null ? line.previousAmount() : Long.valueOf(before.amount());
    return new ComparedLine(named, difference(line, before), lastAmount, true);
  }

  private ListDifference difference(RequestLine line, @Nullable RequestLine before) {
    if (line.type() == DataType.STOP) {
      return ListDifference.STOPPED;
    }
    if (!known) {
      return switch (line.type()) {
        case START -> ListDifference.NEW;
        case CHANGE -> ListDifference.CHANGED;
        case DEDUCT, STOP -> ListDifference.NONE;
      };
    }
    if (before == null) {
      return ListDifference.NEW;
    }
    return before.amount() == line.amount() ? ListDifference.NONE : ListDifference.CHANGED;
  }

  private static RequestLine named(RequestLine line, RequestLine before) {
    return new RequestLine(
        line.key(),
        line.type(),
        before.employeeNumber(),
        before.unit(),
        line.kana(),
        before.name(),
        before.product(),
        line.account(),
        before.times(),
        line.amount(),
        line.previousAmount(),
        before.start(),
        before.end());
  }

  /** Those that no row was compared with, in the order of the list before. */
  public List<ComparedLine> leftOut() {
    return rows.values().stream()
        .map(line -> new ComparedLine(line, ListDifference.STOPPED, line.amount(), false))
        .toList();
  }
}
