package org.tenbiki.persistence.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.LineBefore;
import org.tenbiki.domain.deduction.LineNames;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.persistence.converter.YearMonthConverter;

/** The columns of {@code deduction_line}, in one order for writing and reading. */
public final class LineTable {
  /** Stands in no text of a row. */
  private static final char BETWEEN = '\u0001';

  /** The names of a row that knows no more than a fixed-length file tells. */
  private static final String NO_NAMES =
      String.join(String.valueOf(BETWEEN), "", "", "", Product.OTHER.code(), "", "", "");

  /** Behind the list's id and the position. */
  public static final List<String> COLUMNS =
      List.of(
          "row_key",
          "data_type",
          "employee_number",
          "unit",
          "kana",
          "name",
          "product",
          "bank_number",
          "bank_name",
          "branch_number",
          "branch_name",
          "account_kind",
          "account_number",
          "times",
          "amount",
          "previous_amount",
          "start_month",
          "end_month",
          "difference",
          "last_amount",
          "listed");

  /** Rows that ask for money: {@link ComparedLine#isRequested} in SQL. */
  public static final String REQUESTED = "listed AND data_type <> 2";

  /** Of one list, in its order; read by {@link #read}. */
  public static final String EACH =
      "SELECT "
          + String.join(", ", COLUMNS)
          + " FROM deduction_line WHERE batch_id = ? ORDER BY position";

  /** Of one list; read by {@link #before}. */
  public static final String BEFORE = before("");

  /**
   * The same with names, as one text: most of the time it would take goes into the number of texts.
   */
  public static final String NAMED_BEFORE =
      before(
          Stream.of(
                  "employee_number",
                  "unit",
                  "name",
                  "product",
                  number("times"),
                  number("start_month"),
                  number("end_month"))
              .collect(Collectors.joining(" || '" + BETWEEN + "' || ", ", ", "")));

  /** What was not deducted of one list; read by {@link #sum}. */
  public static final String NOT_PAID =
      "SELECT product, outcome, count(*), sum(amount) FROM (SELECT product, amount,"
          + " CASE WHEN deposit_stopped THEN 'STOPPED' ELSE 'UNDEDUCTIBLE' END AS outcome"
          + " FROM deduction_answer WHERE batch_id = ? AND (reason IS NOT NULL OR deposit_stopped)"
          + ") answered GROUP BY product, outcome";

  private LineTable() {}

  private static String before(String names) {
    return "SELECT row_key, position, amount"
        + names
        + " FROM deduction_line WHERE batch_id = ? AND "
        + REQUESTED;
  }

  /**
   * Copies rows of one list to the end of another, as 停止. Parameters: the other and how many rows
   * it has, then the one and a position in it, so many times: looked for by their keys, whatever
   * the database knows of the list.
   */
  static String addStopped(int count) {
    String told =
        COLUMNS.stream()
            .map(
                column ->
                    switch (column) {
                      case "difference" -> "'" + ListDifference.STOPPED + "'";
                      case "last_amount" -> "l.amount";
                      case "listed" -> "FALSE";
                      default -> "l." + column;
                    })
            .collect(Collectors.joining(", "));
    return "INSERT INTO deduction_line (batch_id, position, "
        + String.join(", ", COLUMNS)
        + ") SELECT CAST(? AS BIGINT), CAST(? AS INTEGER)"
        + " + ROW_NUMBER() OVER (ORDER BY l.position), "
        + told
        + " FROM "
        + AnsweredRows.wanted(count)
        + " JOIN deduction_line l ON l.batch_id = wanted.batch AND l.position = wanted.place";
  }

  /** Of a row of {@link #BEFORE} or {@link #NAMED_BEFORE}. */
  public static LineBefore before(ResultSet row, boolean named) throws SQLException {
    int column = 1;
    return new LineBefore(
        row.getString(column++),
        row.getInt(column++),
        row.getLong(column++),
        named ? names(row.getString(column)) : null);
  }

  private static @Nullable Supplier<LineNames> names(String texts) {
    if (texts.equals(NO_NAMES)) {
      return null;
    }
    return () -> {
      String[] text = texts.split(String.valueOf(BETWEEN), -1);
      int column = 0;
      return new LineNames(
          text[column++],
          text[column++],
          text[column++],
          Product.coded(text[column++]).orElseThrow(),
          number(column++, text),
          month(number(column++, text)),
          month(number(column, text)));
    };
  }

  private static @Nullable Integer number(int column, String[] text) {
    return text[column].isEmpty() ? null : Integer.valueOf(text[column]);
  }

  /** As a text; empty for null. */
  private static String number(String column) {
    return "COALESCE(CAST(" + column + " AS VARCHAR(10)), '')";
  }

  /** Of a row of {@link #NOT_PAID}. */
  public static ListSum sum(ResultSet row) throws SQLException {
    return new ListSum(
        Product.coded(row.getString(1)).orElseThrow(),
        Outcome.valueOf(row.getString(2)),
        row.getInt(3),
        row.getLong(4));
  }

  /** In the order of {@link #COLUMNS}; numbers, texts, booleans and null. */
  static @Nullable Object[] values(ComparedLine compared) {
    RequestLine line = compared.line();
    PayerAccount account = line.account();
    return new @Nullable Object[] {
      line.key(),
      line.type().code(),
      line.employeeNumber(),
      line.unit(),
      line.kana(),
      line.name(),
      line.product().code(),
      account.bankNumber(),
      account.bankName(),
      account.branchNumber(),
      account.branchName(),
      account.kind(),
      account.number(),
      line.times(),
      line.amount(),
      line.previousAmount(),
      number(line.start()),
      number(line.end()),
      compared.difference().name(),
      compared.lastAmount(),
      compared.listed()
    };
  }

  /** Of a row that was selected with {@link #COLUMNS} first. */
  public static ComparedLine read(ResultSet row) throws SQLException {
    int column = 1;
    String key = row.getString(column++);
    DataType type = DataType.coded(row.getString(column++)).orElseThrow();
    String employeeNumber = row.getString(column++);
    String unit = row.getString(column++);
    String kana = row.getString(column++);
    String name = row.getString(column++);
    Product product = Product.coded(row.getString(column++)).orElseThrow();
    PayerAccount account =
        new PayerAccount(
            row.getString(column++),
            row.getString(column++),
            row.getString(column++),
            row.getString(column++),
            row.getString(column++),
            row.getString(column++));
    Integer times = row.getObject(column++, Integer.class);
    long amount = row.getLong(column++);
    Long previousAmount = row.getObject(column++, Long.class);
    YearMonth start = month(row.getObject(column++, Integer.class));
    YearMonth end = month(row.getObject(column++, Integer.class));
    ListDifference difference = ListDifference.valueOf(row.getString(column++));
    Long lastAmount = row.getObject(column++, Long.class);
    boolean listed = row.getBoolean(column);
    return new ComparedLine(
        new RequestLine(
            key,
            type,
            employeeNumber,
            unit,
            kana,
            name,
            product,
            account,
            times,
            amount,
            previousAmount,
            start,
            end),
        difference,
        lastAmount,
        listed);
  }

  private static @Nullable Integer number(@Nullable YearMonth month) {
    return month == null ? null : YearMonthConverter.number(month);
  }

  private static @Nullable YearMonth month(@Nullable Integer number) {
    return number == null ? null : YearMonthConverter.month(number);
  }
}
