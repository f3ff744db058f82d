package org.tenbiki.persistence.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.Answer;
import org.tenbiki.domain.deduction.ResultChange;
import org.tenbiki.domain.deduction.UndeductibleReason;

/**
 * {@code deduction_upload_row} beside the answers of its list. What the form of the file cannot say
 * stays as it was.
 */
public final class ResultRowTable {
  public static final String TABLE = "deduction_upload_row";

  public static final List<String> COLUMNS =
      List.of("upload_id", "position", "reason", "deposit_stopped", "note");

  private static final String STOPPED = "coalesce(r.deposit_stopped, a.deposit_stopped, FALSE)";
  private static final String NOTE = "coalesce(r.note, a.note, '')";

  /** Upload and list; r is the file's row, a the answer that is there. */
  private static final String BESIDE =
      " FROM deduction_upload_row r LEFT JOIN deduction_answer a"
          + " ON a.batch_id = ? AND a.position = r.position";

  /** List; l is the row that the file answers. */
  private static final String LINE =
      " JOIN deduction_line l ON l.batch_id = ? AND l.position = r.position";

  private static final String DIFFERS =
      "(r.reason IS DISTINCT FROM a.reason"
          + " OR coalesce(r.deposit_stopped, a.deposit_stopped, FALSE)"
          + " <> coalesce(a.deposit_stopped, FALSE)"
          + " OR coalesce(r.note, a.note, '') <> coalesce(a.note, ''))";

  /** Takes list and upload; gives rows, changing rows, and the sum of versions. */
  public static final String COUNTS =
      "SELECT count(*), coalesce(sum(CASE WHEN "
          + DIFFERS
          + " THEN 1 ELSE 0 END), 0), coalesce(sum(a.version), 0)"
          + BESIDE
          + " WHERE r.upload_id = ?";

  /** Takes list, upload, how many to give and to pass over. */
  public static final String CHANGES =
      "SELECT l.position, l.row_key, l.name, l.kana, l.amount,"
          + " a.reason, coalesce(a.deposit_stopped, FALSE), coalesce(a.note, ''),"
          + " r.reason, "
          + STOPPED
          + ", "
          + NOTE
          + ", a.changed_by, a.changed_at"
          + BESIDE
          + LINE
          + " WHERE r.upload_id = ? AND "
          + DIFFERS
          + " ORDER BY r.position LIMIT ? OFFSET ?";

  private static final String OF_ROW =
      " FROM deduction_upload_row r WHERE r.upload_id = ?"
          + " AND r.position = deduction_answer.position";

  /** Takes upload thrice, time, user, list and upload. */
  public static final String UPDATE =
      "UPDATE deduction_answer SET reason = (SELECT r.reason"
          + OF_ROW
          + "), deposit_stopped = (SELECT coalesce(r.deposit_stopped,"
          + " deduction_answer.deposit_stopped)"
          + OF_ROW
          + "), note = (SELECT coalesce(r.note, deduction_answer.note)"
          + OF_ROW
          + "), version = version + 1, changed_at = ?, changed_by = ?"
          + " WHERE batch_id = ? AND EXISTS (SELECT 1"
          + OF_ROW
          + " AND (r.reason IS DISTINCT FROM deduction_answer.reason"
          + " OR coalesce(r.deposit_stopped, deduction_answer.deposit_stopped)"
          + " <> deduction_answer.deposit_stopped"
          + " OR coalesce(r.note, deduction_answer.note) <> deduction_answer.note))";

  /** Takes list, time, user, list, list and upload: rows that had no answer and need one. */
  public static final String INSERT =
      "INSERT INTO deduction_answer (id, batch_id, position, product, amount, reason,"
          + " deposit_stopped, note, version, changed_at, changed_by)"
          + " SELECT nextval('tenbiki_id'), ?, r.position, l.product, l.amount, r.reason, "
          + STOPPED
          + ", "
          + NOTE
          + ", 1, ?, ?"
          + BESIDE
          + LINE
          + " WHERE r.upload_id = ? AND a.id IS NULL AND "
          + DIFFERS;

  private ResultRowTable() {}

  /** A row of {@link #CHANGES}. */
  public static ResultChange change(ResultSet row) throws SQLException {
    LocalDateTime changedAt = row.getObject(13, LocalDateTime.class);
    return new ResultChange(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        new Answer(reason(row.getString(6)), row.getBoolean(7), row.getString(8)),
        new Answer(reason(row.getString(9)), row.getBoolean(10), row.getString(11)),
        row.getObject(12, Long.class),
        changedAt == null ? null : changedAt.toInstant(ZoneOffset.UTC));
  }

  private static @Nullable UndeductibleReason reason(@Nullable String name) {
    return name == null ? null : UndeductibleReason.valueOf(name);
  }
}
