package org.tenbiki.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list that staff uploaded and published.
 *
 * @param id of the list
 * @param upload id of what was uploaded
 * @param file id of its first file
 */
record PublishedList(String id, String upload, String file) {
  static final YearMonth MONTH = YearMonth.from(JapanDays.today()).plusMonths(2);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NAMES =
      "契約番号,控除年月,控除種別,行番号,データ種類,従業員番号,所属,氏名カナ,氏名,商品区分,口座店番,口座番号,回数,控除金額,前回金額,開始年月,終了年月\r\n";

  /**
   * Of one row.
   *
   * @param operator of the contract's institution, logged in
   * @param staffUrl where the pages of staff begin
   * @param account id of the contract's, empty where it has none
   * @param name of the one whose wages it is about
   */
  static PublishedList of(
      HttpClerk operator, String staffUrl, String contractNumber, String account, String name) {
    return of(operator, staffUrl, contractNumber, account, MONTH, List.of(name));
  }

  /**
   * One row for each name: 1,000 yen of E1, 2,000 of E2 and so on.
   *
   * @param names as CSV carries them
   */
  static PublishedList of(
      HttpClerk operator,
      String staffUrl,
      String contractNumber,
      String account,
      YearMonth month,
      List<String> names) {
    Map<String, String> form = form(contractNumber, month);
    form.put("deductionDate", month.atDay(20).toString());
    form.put("depositDate", month.atDay(25).toString());
    if (!account.isEmpty()) {
      form.put("accountId", account);
    }
    List<String> rows = new ArrayList<>();
    for (String name : names) {
      int i = rows.size() + 1;
      rows.add("%d,3,E%d,総務,ﾔﾏﾀﾞ,%s,L,,,,%d,,,".formatted(i, i, name, i * 1_000));
    }
    return of(operator, staffUrl, form, rows);
  }

  /** What every form of a list says; the dates are its own. */
  static Map<String, String> form(String contractNumber, YearMonth month) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("contract", contractNumber);
    form.put("kind", "BONUS");
    form.put("month", month.toString());
    form.put("cutOff", "");
    form.put("token", "of-" + contractNumber + month);
    return form;
  }

  /**
   * @param form as staff fill it
   * @param rows each from the key on, as CSV has them
   */
  static PublishedList of(
      HttpClerk operator, String staffUrl, Map<String, String> form, List<String> rows) {
    operator.send(
        staffUrl + "lists/send", SentFile.TYPE, SentFile.body(form, "list.csv", file(form, rows)));
    String check = operator.address().toString();
    Await.until(
        PATIENCE, () -> operator.open(check).page().text().contains("/staff/lists/details?id="));
    String id = first(operator, "/staff/lists/details\\?id=(\\d+)");
    operator.open(staffUrl + "lists/publish?id=" + id);
    operator.submit("publish", Map.of());
    operator.open(staffUrl + "lists/details?id=" + id);
    return new PublishedList(
        id,
        check.replaceAll(".*[?&]id=(\\d+).*", "$1"),
        first(operator, "/staff/lists/version\\?id=(\\d+)"));
  }

  /** As files write it. */
  static String yearMonth(YearMonth month) {
    return "%d%02d".formatted(month.getYear(), month.getMonthValue());
  }

  private static byte[] file(Map<String, String> form, List<String> rows) {
    String list =
        form.get("contract") + "," + String.valueOf(form.get("month")).replace("-", "") + ",2,";
    return rows.stream()
        .map(row -> list + row)
        .collect(Collectors.joining("\r\n", NAMES, "\r\n"))
        .getBytes(UTF_8);
  }

  private static String first(HttpClerk clerk, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(clerk.page().text());
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + ": " + clerk.page().text());
    }
    return found.group(1);
  }
}
