package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenbiki.domain.deduction.Answer;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.HalfKana;
import org.tenbiki.domain.shared.Sorting;

/**
 * Finds rows of one list and their answers. A page is found by the columns that choose and sort;
 * only its own rows are read whole. Source: requirement K-9.
 */
public final class LineQuery {
  private static final String ANSWERS =
      " LEFT JOIN deduction_answer a ON a.batch_id = l.batch_id AND a.position = l.position";
  private static final String POSITION = "position";
  private static final String EXCEPTION =
      "(a.reason IS NOT NULL OR a.deposit_stopped OR a.note <> '')";

  private final StringBuilder where = new StringBuilder(" WHERE l.batch_id = ?");
  private final List<Object> parameters = new ArrayList<>();
  private final long batchId;
  private boolean answered;
  private boolean whole;

  public LineQuery(long batchId, LineSearch search) {
    this.batchId = batchId;
    whole = search.isAll();
    parameters.add(batchId);
    if (search.scope() != LineSearch.Scope.ALL || search.outcome() != null) {
      where.append(" AND l." + LineTable.REQUESTED.replace("AND ", "AND l."));
    }
    if (search.scope() == LineSearch.Scope.EXCEPTIONS) {
      ofAnswers(EXCEPTION);
    }
    if (search.product() != null) {
      and("l.product = ?", search.product().code());
    }
    if (search.difference() != null) {
      and("l.difference = ?", search.difference().name());
    }
    if (search.outcome() != null) {
      ofAnswers(condition(search.outcome()));
    }
    if (search.changedSince() != null) {
      answered = true;
      and("a.changed_at > ?", LocalDateTime.ofInstant(search.changedSince(), ZoneOffset.UTC));
    }
    if (!search.text().isEmpty()) {
      startingWith(search.text());
    }
  }

  /** The rows at those positions that ask for money. */
  public LineQuery(long batchId, Collection<Integer> positions) {
    this(batchId, LineSearch.of(LineSearch.Scope.REQUESTED));
    String places = String.join(", ", Collections.nCopies(positions.size(), "?"));
    where.append(positions.isEmpty() ? " AND 1 = 0" : " AND l.position IN (" + places + ")");
    parameters.addAll(positions);
  }

  private static String condition(Outcome outcome) {
    return switch (outcome) {
      case STOPPED -> "a.deposit_stopped";
      case UNDEDUCTIBLE -> "a.reason IS NOT NULL AND NOT a.deposit_stopped";
      case PAYABLE -> "(a.id IS NULL OR a.reason IS NULL AND NOT a.deposit_stopped)";
    };
  }

  private void and(String condition, Object parameter) {
    where.append(" AND ").append(condition);
    parameters.add(parameter);
  }

  private void ofAnswers(String condition) {
    answered = true;
    where.append(" AND ").append(condition);
  }

  private void startingWith(String text) {
    String half = CharacterWidth.toHalf(text);
    String kana = HalfKana.of(half);
    List<String> alternatives = new ArrayList<>();
    like(alternatives, "row_key", patterns(kana));
    like(
        alternatives,
        "employee_number",
        patterns(half, half.toUpperCase(Locale.ROOT), half.toLowerCase(Locale.ROOT)));
    like(alternatives, "name", patterns(text, half, CharacterWidth.toFull(text)));
    like(
        alternatives,
        "kana",
        patterns(text, kana, HalfKana.large(kana), CharacterWidth.toFull(kana)));
    where.append(" AND (").append(String.join(" OR ", alternatives)).append(')');
  }

  /** Whose signs stand for themselves. */
  private static Set<String> patterns(String... texts) {
    return Arrays.stream(texts)
        .map(text -> text.replaceAll("[!%_]", "!$0") + "%")
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void like(List<String> alternatives, String column, Set<String> patterns) {
    for (String pattern : patterns) {
      alternatives.add("l." + column + " LIKE ? ESCAPE '!'");
      parameters.add(pattern);
    }
  }

  /** How many match; of a whole list its last position, which is found without reading it. */
  public long count(Connection connection) throws SQLException {
    String rows = " FROM deduction_line l" + answers() + where;
    String query =
        whole
            ? "SELECT l.position" + rows + " ORDER BY l.batch_id DESC, l.position DESC LIMIT 1"
            : "SELECT count(*)" + rows;
    try (PreparedStatement select = prepare(connection, query);
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** Some of them. */
  public List<AnsweredRow> page(
      Connection connection, Sorting<LineOrder> sorting, int first, int count) throws SQLException {
    boolean range = whole && sorting.by() == LineOrder.POSITION;
    return rows(
        connection,
        range ? range(connection, sorting, first, count) : places(sorting, first, count),
        sorting);
  }

  private String places(Sorting<LineOrder> sorting, int first, int count) {
    return "SELECT l.position FROM deduction_line l"
        + answers()
        + where
        + order(sorting)
        + " LIMIT "
        + count
        + " OFFSET "
        + first;
  }

  /** Positions have no gaps: a place in the whole list is a range. */
  private String range(Connection connection, Sorting<LineOrder> sorting, int first, int count)
      throws SQLException {
    long before = sorting.descending() ? count(connection) - first - count : first;
    return "SELECT l.position FROM deduction_line l"
        + where
        + " AND l.position > "
        + before
        + " AND l.position <= "
        + (before + count);
  }

  private List<AnsweredRow> rows(
      Connection connection, String positions, Sorting<LineOrder> sorting) throws SQLException {
    String rows =
        "SELECT "
            + LineTable.COLUMNS.stream().map(c -> "l." + c).collect(Collectors.joining(", "))
            + ", l.position, a.reason, a.deposit_stopped, a.note, a.version, a.changed_by,"
            + " a.changed_at FROM ("
            + positions
            + ") found JOIN deduction_line l ON l.batch_id = "
            + batchId
            + " AND l.position = found.position"
            + ANSWERS
            + order(sorting);
    List<AnsweredRow> page = new ArrayList<>();
    try (PreparedStatement select = prepare(connection, rows);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        page.add(read(found));
      }
    }
    return page;
  }

  private String answers() {
    return answered ? ANSWERS : "";
  }

  private static String order(Sorting<LineOrder> sorting) {
    String direction = sorting.descending() ? " DESC" : "";
    return columns(sorting.by()).stream()
        .map(column -> "l." + column + direction)
        .collect(Collectors.joining(", ", " ORDER BY ", ""));
  }

  private static List<String> columns(LineOrder by) {
    return switch (by) {
      case POSITION -> List.of(POSITION);
      case EMPLOYEE_NUMBER -> List.of("employee_number", POSITION);
      case NAME -> List.of("kana", "name", POSITION);
      case PRODUCT -> List.of("product", POSITION);
      case AMOUNT -> List.of("amount", POSITION);
      case DIFFERENCE -> List.of("difference", POSITION);
    };
  }

  private PreparedStatement prepare(Connection connection, String query) throws SQLException {
    PreparedStatement select = connection.prepareStatement(query);
    for (int i = 0; i < parameters.size(); i++) {
      select.setObject(i + 1, parameters.get(i));
    }
    return select;
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
