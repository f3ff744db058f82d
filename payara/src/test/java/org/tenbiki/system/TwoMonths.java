package org.tenbiki.system;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Two months of a contract's lists: the first was walked to its completion, the second is published
 * and waits for its member. Of its rows every ninth is new, the one after it has another amount,
 * and one was left out.
 */
final class TwoMonths {
  /** That ask for money in the second month. */
  static final int ROWS = 45;

  /** Of the second month. */
  static final YearMonth MONTH = YearMonth.from(JapanDays.today());

  private static final int LONG = 3;
  private static final int LEFT_OUT = ROWS + 1;
  private static final long LARGEST = 9_999_999_999L;
  private static final long BEFORE = 3_000;
  private static final LocalDate CUT_OFF = JapanDays.today().plusDays(3);
  private static final String LONG_NAME = "東海林長三郎左衛門尉藤原朝臣義経".repeat(3).substring(0, 40);
  private static final String LONG_UNIT = "東日本地方本部法人営業統括部第二営業課".repeat(3).substring(0, 40);

  private final Papers papers;
  private final HttpClerk operator;
  private final HttpClerk master;

  /**
   * @param operator logged in
   * @param master of the contract, logged in
   */
  TwoMonths(Papers papers, HttpClerk operator, HttpClerk master) {
    this.papers = papers;
    this.operator = operator;
    this.master = master;
  }

  void publish(String contractNumber) {
    List<Integer> before =
        IntStream.rangeClosed(1, LEFT_OUT)
            .filter(x -> x % 9 != 1 || x == LEFT_OUT)
            .boxed()
            .toList();
    long sum = before.stream().mapToLong(TwoMonths::amountBefore).sum();
    PublishedList first =
        publish(
            contractNumber,
            MONTH.minusMonths(1),
            before.stream().map(x -> row(x, amountBefore(x))).toList());
    complete(first.id(), sum);
    publish(
        contractNumber,
        MONTH,
        IntStream.rangeClosed(1, ROWS).mapToObj(x -> row(x, amount(x))).toList());
  }

  private PublishedList publish(String contractNumber, YearMonth month, List<String> rows) {
    Map<String, String> form = PublishedList.form(contractNumber, month);
    form.put("deductionDate", CUT_OFF.plusDays(2).toString());
    form.put("depositDate", CUT_OFF.plusDays(7).toString());
    form.put("cutOff", CUT_OFF.toString());
    return PublishedList.of(operator, papers.memberUrl() + "/staff/", form, rows);
  }

  private static long amount(int x) {
    return x == LONG ? LARGEST : BEFORE + x;
  }

  private static long amountBefore(int x) {
    return x % 9 == 2 ? BEFORE : amount(x);
  }

  private static String row(int x, long amount) {
    return String.join(
        ",",
        "K%04d".formatted(x),
        "3",
        "E" + (1_000 + x),
        x == LONG ? LONG_UNIT : "総務部",
        "ﾔﾏﾀﾞ ﾀﾛｳ",
        x == LONG ? LONG_NAME : "山田　太郎",
        List.of("S", "L", "Z").get(x % 3),
        ",",
        "",
        String.valueOf(amount),
        ",,");
  }

  /** Submits, approves, receives and completes. */
  private void complete(String id, long sum) {
    String deductions = papers.memberUrl() + "/member/deductions/";
    String lists = papers.memberUrl() + "/staff/lists/";
    master.open(deductions + "submit?id=" + id).submit("submit", Map.of());
    master.open(deductions + "approval?id=" + id).submitAsShown("approve", Map.of());
    operator.open(lists + "receipt?id=" + id).submit("check", Map.of("received", "" + sum));
    operator.submit("record", Map.of());
    operator.open(lists + "complete?id=" + id).submit("complete", Map.of());
    if (!operator.address().toString().contains("notice=LIST_COMPLETED")) {
      throw new IllegalStateException("not completed: " + operator.page().text());
    }
  }
}
