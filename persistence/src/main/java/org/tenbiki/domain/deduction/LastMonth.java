package org.tenbiki.domain.deduction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The list before: what new rows are compared with, and where a fixed-length file's rows find the
 * names that it cannot carry. Source: requirement K-2; formats, between the two.
 */
public final class LastMonth {
  private final Map<String, LineBefore> rows = new HashMap<>();
  private final boolean known;

  private LastMonth(boolean known) {
    this.known = known;
  }

  /** Of a first list: nothing is compared, the file's own word counts. */
  public static LastMonth none() {
    return new LastMonth(false);
  }

  /** Of a list whose rows that asked for money are added next. */
  public static LastMonth known() {
    return new LastMonth(true);
  }

  public void add(LineBefore row) {
    rows.put(row.key(), row);
  }

  /** Each row once: what is left over was left out. */
  public ComparedLine compare(RequestLine line) {
    LineBefore before = rows.remove(line.key());
    if (before == null) {
      return new ComparedLine(line, difference(line, null), line.previousAmount(), true);
    }
    Supplier<LineNames> names = before.names();
    return new ComparedLine(
        names == null ? line : names.get().of(line),
        difference(line, before),
        before.amount(),
        true);
  }

  private ListDifference difference(RequestLine line, @Nullable LineBefore before) {
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

  /** Those that no row was compared with: their positions in the list before. */
  public Collection<Integer> leftOut() {
    return rows.values().stream().map(LineBefore::position).toList();
  }
}
