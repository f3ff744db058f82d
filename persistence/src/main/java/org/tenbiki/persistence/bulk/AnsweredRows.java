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

  private static final String BETWEEN =
      "deduction_line l LEFT JOIN deduction_answer a"
          + " ON a.batch_id = l.batch_id AND a.position = l.position"
          + " WHERE l.batch_id = ? AND l.position BETWEEN ? AND ?";

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
    Map<Integer, AnsweredRow> rows = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + (near ? BETWEEN : each(positions.length)))) {
      if (near) {
        select.setLong(1, batchId);
        select.setInt(2, first);
        select.setInt(3, last);
      } else {
        for (int i = 0; i < positions.length; i++) {
          select.setLong(2 * i + 1, batchId);
          select.setInt(2 * i + 2, positions[i]);
        }
      }
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          AnsweredRow row = read(found);
          rows.put(row.position(), row);
        }
      }
    }
    return rows;
  }

  /**
   * As a table: H2 would look for a list of numbers in all rows. With the list beside each of them:
   * PostgreSQL, which knows nothing yet of a new list, would read all of it for what is the same in
   * all rows.
   */
  private static String each(int count) {
    return wanted(count)
        + " JOIN deduction_line l ON l.batch_id = wanted.batch AND l.position = wanted.place"
        + " LEFT JOIN deduction_answer a"
        + " ON a.batch_id = wanted.batch AND a.position = wanted.place";
  }

  /** Lists and positions, as a table. */
  static String wanted(int count) {
    return "(VALUES "
        + String.join(", ", Collections.nCopies(count, "(CAST(? AS BIGINT), CAST(? AS INTEGER))"))
        + ") wanted (batch, place)";
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
