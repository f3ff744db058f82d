package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tenbiki.domain.deduction.Answer;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.UndeductibleReason;

/** Reads some rows of a list whole, with their answers. */
public final class AnsweredRows {
  private static final String SELECT =
      "SELECT "
          + LineTable.COLUMNS.stream()
              .map(column -> "l." + column)
              .collect(Collectors.joining(", "))
          + ", l.position, a.reason, a.deposit_stopped, a.note, a.version, a.changed_by,"
          + " a.changed_at FROM ";

  private static final String ANSWERS =
      " LEFT JOIN deduction_answer a ON a.batch_id = l.batch_id AND a.position = l.position";

  private AnsweredRows() {}

  /** Those at the positions, in their order; none where the list has none. */
  public static List<AnsweredRow> at(Connection connection, long batchId, int[] positions)
      throws SQLException {
    if (positions.length == 0) {
      return List.of();
    }
    Map<Integer, AnsweredRow> rows = read(connection, batchId, positions);
    return Arrays.stream(positions).mapToObj(rows::get).filter(Objects::nonNull).toList();
  }

  /** Others that stand between them may be among what is read. */
  private static Map<Integer, AnsweredRow> read(
      Connection connection, long batchId, int[] positions) throws SQLException {
    int first = Arrays.stream(positions).min().orElseThrow();
    int last = Arrays.stream(positions).max().orElseThrow();
    boolean near = last - first < 2 * positions.length;
    int[] named = near ? new int[] {first, last} : positions;
    Map<Integer, AnsweredRow> rows = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + (near ? between() : each(named.length)))) {
      for (int i = 0; i < named.length; i++) {
        select.setInt(i + 1, named[i]);
      }
      select.setLong(named.length + 1, batchId);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          AnsweredRow row = read(found);
          rows.put(row.position(), row);
        }
      }
    }
    return rows;
  }

  private static String between() {
    return "deduction_line l" + ANSWERS + " WHERE l.position BETWEEN ? AND ? AND l.batch_id = ?";
  }

  /** As a table: H2 would look for a list of numbers in all rows. */
  private static String each(int count) {
    return "(VALUES "
        + String.join(", ", Collections.nCopies(count, "(CAST(? AS INTEGER))"))
        + ") wanted (place) JOIN deduction_line l ON l.position = wanted.place"
        + ANSWERS
        + " WHERE l.batch_id = ?";
  }

  private static AnsweredRow read(ResultSet row) throws SQLException {
    int column = LineTable.COLUMNS.size();
    int position = row.getInt(++column);
    String reason = row.getString(++column);
    boolean depositStopped = row.getBoolean(++column);
    String note = row.getString(++column);
    int version = row.getInt(++column);
    Long changedBy = row.getObject(++column, Long.class);
    LocalDateTime changedAt = row.getObject(++column, LocalDateTime.class);
    Answer answer =
        note == null
            ? Answer.DEDUCTED
            : new Answer(
                reason == null ? null : UndeductibleReason.valueOf(reason), depositStopped, note);
    return new AnsweredRow(
        position,
        LineTable.read(row),
        answer,
        version,
        changedBy,
        changedAt == null ? null : changedAt.toInstant(ZoneOffset.UTC));
  }
}
