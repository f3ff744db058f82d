package org.tenbiki.system;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Published lists of a contract, written to the database of a product that does not run: one of the
 * month before, completed, and one of this month that its member is to answer.
 */
final class SeededLists {
  static final int ROWS = 45;

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private static final String LONG_NAME = "東海林長三郎左衛門尉藤原朝臣義経".repeat(3).substring(0, 40);
  private static final String LONG_UNIT = "東日本地方本部法人営業統括部第二営業課".repeat(3).substring(0, 40);

  private final List<String> statements = new ArrayList<>();
  private long lastId = 900_000_000;

  SeededLists of(Papers.Contract contract) {
    batch(contract, YearMonth.from(TODAY).minusMonths(1), "COMPLETED", TODAY.minusDays(20));
    lines(1, "'NONE'", "NULL");
    batch(contract, YearMonth.from(TODAY), "PUBLISHED", TODAY.plusDays(3));
    lines(ROWS, "CASE MOD(x, 9) WHEN 1 THEN 'NEW' WHEN 2 THEN 'CHANGED' ELSE 'NONE' END", "3000");
    step("PUBLISH", "PUBLISHED");
    return this;
  }

  String[] statements() {
    return statements.toArray(new String[0]);
  }

  private void batch(Papers.Contract contract, YearMonth month, String state, LocalDate cutOff) {
    lastId++;
    statements.add(
        "INSERT INTO deduction_batch (id, institution_id, contract_id, kind, target_month,"
            + " deduction_date, deposit_date, cut_off, state, changed_at, requested_count,"
            + " requested_amount) SELECT %d, institution_id, id, 'MONTHLY', %d%02d, '%s', '%s',"
                .formatted(
                    lastId,
                    month.getYear(),
                    month.getMonthValue(),
                    cutOff.plusDays(2),
                    cutOff.plusDays(7))
            + " '%s', '%s', TIMESTAMP '%s 00:00:00', %d, %d FROM contract"
                .formatted(cutOff, state, TODAY.minusDays(30), ROWS, ROWS * 3_000 + 1_035)
            + " WHERE contract_number = '"
            + contract.number()
            + "'");
  }

  private void lines(int rows, String difference, String lastAmount) {
    statements.add(
        ("INSERT INTO deduction_line (batch_id, position, row_key, data_type, employee_number, unit,"
                + " kana, name, product, bank_number, bank_name, branch_number, branch_name,"
                + " account_kind, account_number, amount, difference, last_amount, listed)"
                + " SELECT %d, x, 'K' || LPAD(CAST(x AS VARCHAR), 4, '0'), 3, 'E' || (1000 + x),"
                + " CASE x WHEN 3 THEN '%s' ELSE '総務部' END, 'ﾔﾏﾀﾞ ﾀﾛｳ',"
                + " CASE x WHEN 3 THEN '%s' ELSE '山田　太郎' END,"
                + " CASE MOD(x, 3) WHEN 0 THEN 'S' WHEN 1 THEN 'L' ELSE 'Z' END, '', '', '', '', '',"
                + " '', CASE x WHEN 3 THEN 9999999999 ELSE 3000 + x END, %s, %s, TRUE"
                + " FROM SYSTEM_RANGE(1, %d)")
            .formatted(lastId, LONG_UNIT, LONG_NAME, difference, lastAmount, rows));
  }

  private void step(String act, String state) {
    statements.add(
        "INSERT INTO deduction_step (id, batch_id, act, state, remark, taken_at) VALUES"
            + " (%d, %d, '%s', '%s', '', TIMESTAMP '%s 01:00:00')"
                .formatted(lastId + 500, lastId, act, state, TODAY.minusDays(1)));
  }
}
