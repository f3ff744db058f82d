package org.tenbiki.domain.deduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenbiki.domain.shared.Windows31J;

/** The rows of a list by their keys: what a result is held against. Source: formats, checks. */
public final class RequestedRows {
  private final Map<String, Row> rows = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private int position;

  private record Row(int position, boolean requested, String employeeNumber, long amount) {}

  /** The next row, in the list's order. */
  public void add(ComparedLine line) {
    position++;
    rows.put(
        line.line().key(),
        new Row(position, line.isRequested(), line.line().employeeNumber(), line.line().amount()));
  }

  /** The file names that row, whatever else is wrong with it. */
  public void name(String key) {
    Row row = rows.get(key);
    if (row != null && row.requested()) {
      named.add(key);
    }
  }

  /** How many of the rows that ask for money the file names. */
  public int named() {
    return named.size();
  }

  /**
   * @return the position of the row; empty if something is wrong, which is told
   */
  public Optional<Integer> match(int fileRow, ResultLine line, Places places, FileFaults faults) {
    name(line.key());
    Row row = rows.get(line.key());
    if (row == null || !row.requested()) {
      FaultKind kind = row == null ? FaultKind.KEY_UNKNOWN : FaultKind.ROW_NOT_REQUESTED;
      faults.add(places.fault(fileRow, FileField.ROW_KEY, kind, line.key(), ""));
      return Optional.empty();
    }
    List<FileFault> found = new ArrayList<>();
    if (!line.employeeNumber().isEmpty()
        && !row.employeeNumber().isEmpty()
        && !isWritten(row.employeeNumber(), line.employeeNumber())) {
      found.add(
          places.fault(
              fileRow,
              FileField.EMPLOYEE_NUMBER,
              FaultKind.OTHER_EMPLOYEE,
              line.employeeNumber(),
              row.employeeNumber()));
    }
    if (line.amount() != row.amount()) {
      found.add(
          places.fault(
              fileRow,
              FileField.AMOUNT,
              FaultKind.AMOUNT_CHANGED,
              String.valueOf(line.amount()),
              String.valueOf(row.amount())));
    }
    found.forEach(faults::add);
    return found.isEmpty() ? Optional.of(row.position()) : Optional.empty();
  }

  /** Whether a file says that, with {@link Windows31J#MISSING} for what cannot be carried. */
  private static boolean isWritten(String text, String found) {
    int[] own = text.codePoints().toArray();
    int[] told = found.codePoints().toArray();
    return own.length == told.length
        && IntStream.range(0, own.length)
            .allMatch(
                i ->
                    told[i] == own[i]
                        || told[i] == Windows31J.MISSING && !Windows31J.carries(own[i]));
  }

  /** Where the fields of a file's rows begin. */
  @FunctionalInterface
  public interface Places {
    /**
     * @return the first byte, from 1; 0 in CSV files
     */
    int of(FileField field);

    private FileFault fault(
        int row, FileField field, FaultKind kind, String found, String expected) {
      return new FileFault(row, field, of(field), kind, found, expected);
    }
  }
}
