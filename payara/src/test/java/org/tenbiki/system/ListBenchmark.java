package org.tenbiki.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whole pages of a large list with many answers, read over HTTPS by twenty users of a product on
 * PostgreSQL: every order and filter, first, middle and last page; once to warm up, then with a
 * pause between the pages of a user, then without one. {@code payara/benchmark lists} runs it.
 * Source: requirement K-9.
 */
final class ListBenchmark {
  private static final int ROWS = Integer.getInteger("tenbiki.list.rows", 50_000);
  private static final int READERS = Integer.getInteger("tenbiki.list.readers", 20);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final YearMonth MONTH = YearMonth.from(JapanDays.today()).plusMonths(1);
  private static final int ROWS_OF_A_PAGE = 20;
  private static final int LAST = ROWS / ROWS_OF_A_PAGE;
  private static final String NAMES =
      "契約番号,控除年月,控除種別,行番号,データ種類,従業員番号,所属,氏名カナ,氏名,商品区分,口座店番,口座番号,回数,控除金額,前回金額,開始年月,終了年月\r\n";
  private static final String ANSWER_NAMES = "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n";
  private static final List<String> KANA = List.of("ﾔﾏﾀﾞ", "ｽｽﾞｷ", "ｱｵｷ", "ﾜﾀﾅﾍﾞ", "ｻﾄｳ");

  private final Papers papers;
  private final Map<String, List<Double>> samples = new TreeMap<>();

  private ListBenchmark(Papers papers) {
    this.papers = papers;
  }

  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres database =
            EmbeddedPostgres.builder().setServerConfig("unix_socket_directories", "").start();
        PostgresNode node = new PostgresNode("lists", database.getPort())) {
      node.start();
      new ListBenchmark(node.papers()).run();
    }
  }

  private void run() throws Exception {
    Papers.Contract contract = papers.contracts().get(0);
    HttpMember master = HttpMember.register(papers, contract, Member.numbered(0));
    HttpMember operator = HttpMember.ofStaff(papers, "operator");
    HttpClerk staff = operator.loggedIn(papers);
    publish(staff, contract, MONTH, 0);
    String id = publish(staff, contract, MONTH.plusMonths(1), ROWS / 100);
    answer(master.loggedIn(papers), contract, MONTH.plusMonths(1), id);
    List<String> pages = pages(id);
    List<HttpClerk> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add((i % 5 == 0 ? operator : master).loggedIn(papers));
    }
    read(readers, pages, Duration.ZERO);
    samples.clear();
    read(readers, pages, PAUSE);
    tell("a second, more or less, between two pages of a reader");
    read(readers, pages, Duration.ZERO);
    tell("without a pause");
  }

  /**
   * @param from the first key
   */
  private String publish(HttpClerk staff, Papers.Contract contract, YearMonth month, int from) {
    String pages = papers.memberUrl() + "/staff/lists/";
    double begun = System.nanoTime();
    staff.send(
        pages + "send",
        SentFile.TYPE,
        SentFile.body(form(contract, month), "list.csv", rows(contract, month, from)));
    String check = staff.address().toString();
    Pattern found = Pattern.compile("/staff/lists/details\\?id=(\\d+)");
    if (!Await.until(PATIENCE, () -> found.matcher(staff.open(check).page().text()).find())) {
      throw new IllegalStateException("not checked: " + staff.page().text());
    }
    System.out.printf(Locale.ROOT, "checked after %.1f s%n", (System.nanoTime() - begun) / 1e9);
    Matcher list = found.matcher(staff.page().text());
    String id = list.results().findFirst().orElseThrow().group(1);
    staff.open(pages + "publish?id=" + id);
    staff.submit("publish", Map.of());
    return id;
  }

  /** A tenth of the rows is not deducted, every other of those with a stop of deposits. */
  private void answer(HttpClerk member, Papers.Contract contract, YearMonth month, String id) {
    StringBuilder rows = new StringBuilder(ANSWER_NAMES);
    for (int key = ROWS / 100 + 5; key < ROWS; key += 10) {
      rows.append(
          "%s,%d%02d,1,K%06d,E%05d,%d,0,9,%d,欠勤\r\n"
              .formatted(
                  contract.number(),
                  month.getYear(),
                  month.getMonthValue(),
                  key,
                  mixed(key),
                  1_000 + mixed(key),
                  key / 10 % 2));
    }
    member.send(
        papers.memberUrl() + "/member/deductions/result-send?id=" + id,
        SentFile.TYPE,
        SentFile.body(Map.of("token", "answers"), "answers.csv", rows.toString().getBytes(UTF_8)));
    String check = member.address().toString();
    if (!Await.until(PATIENCE, () -> member.open(check).page().text().contains("form:confirm"))) {
      throw new IllegalStateException("not checked: " + member.page().text());
    }
    member.submit("confirm", Map.of());
  }

  private static long mixed(int key) {
    return key * 7_919L % ROWS;
  }

  private static Map<String, String> form(Papers.Contract contract, YearMonth month) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("contract", contract.number());
    form.put("kind", "MONTHLY");
    form.put("month", month.toString());
    form.put("deductionDate", month.atDay(20).toString());
    form.put("depositDate", month.atDay(25).toString());
    form.put("cutOff", "");
    form.put("token", "of-" + month);
    return form;
  }

  private static byte[] rows(Papers.Contract contract, YearMonth month, int from) {
    StringBuilder rows = new StringBuilder(NAMES);
    for (int key = from; key < from + ROWS; key++) {
      long mixed = mixed(key);
      rows.append(
          "%s,%d%02d,1,K%06d,3,E%05d,総務部人事課,%s %s,%s%d,%s,001,%07d,,%d,,,\r\n"
              .formatted(
                  contract.number(),
                  month.getYear(),
                  month.getMonthValue(),
                  key,
                  mixed,
                  KANA.get((int) (mixed % KANA.size())),
                  (char) ('ｱ' + mixed / 40 % 40) + "" + (char) ('ｱ' + mixed % 40),
                  "山田　太郎",
                  key,
                  "SZLKX".charAt(key % 5),
                  key,
                  1_000 + mixed + (key % 50 == 0 ? from : 0)));
    }
    return rows.toString().getBytes(UTF_8);
  }

  /** What each reader goes through. */
  private static List<String> pages(String id) {
    List<String> orders =
        Stream.of("POSITION", "EMPLOYEE_NUMBER", "NAME", "PRODUCT", "AMOUNT", "DIFFERENCE")
            .flatMap(by -> Stream.of("sort=" + by, "sort=-" + by))
            .toList();
    List<String> filters =
        List.of(
            "product=LOAN",
            "difference=NONE",
            "difference=CHANGED",
            "outcome=PAYABLE",
            "outcome=STOPPED",
            "scope=EXCEPTIONS",
            "search=%EF%BE%94%EF%BE%8F%EF%BE%80%EF%BE%9E",
            "search=K0012",
            "product=SAVINGS&difference=CHANGED&sort=NAME");
    return Stream.concat(orders.stream(), filters.stream())
        .flatMap(
            chosen ->
                IntStream.of(1, LAST / 2, LAST)
                    .mapToObj(page -> "?id=" + id + "&" + chosen + "&page=" + page))
        .toList();
  }

  private void read(List<HttpClerk> readers, List<String> pages, Duration pause) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      List<Callable<Optional<Void>>> all = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        int reader = i;
        all.add(() -> read(readers.get(reader), reader, pages, pause));
      }
      for (Future<Optional<Void>> one : threads.invokeAll(all)) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Each begins elsewhere. */
  private Optional<Void> read(HttpClerk reader, int number, List<String> pages, Duration pause)
      throws InterruptedException {
    String path =
        number % 5 == 0
            ? "/staff/lists/rows"
            : number % 5 < 3 ? "/member/deductions/list" : "/member/deductions/result";
    Random uneven = new Random(number);
    for (int i = 0; i < pages.size(); i++) {
      String page = pages.get((i + number * pages.size() / READERS) % pages.size());
      // people do not press in step
      Thread.sleep((long) (2 * pause.toMillis() * uneven.nextDouble()));
      long start = System.nanoTime();
      HttpClerk.Page read = reader.open(papers.memberUrl() + path + page).page();
      double milliseconds = (System.nanoTime() - start) / 1e6;
      boolean rows = !page.endsWith("&page=1") || read.text().contains("</tbody>");
      if (read.status() != 200 || !rows || !read.text().contains("class=\"search\"")) {
        throw new IllegalStateException(path + page + ": " + read.status() + read.text());
      }
      keep(path, milliseconds);
      keep(page.replaceAll(".*id=\\d+&(.*)&page=.*", "$1"), milliseconds);
      keep("every page", milliseconds);
    }
    return Optional.empty();
  }

  private synchronized void keep(String what, double milliseconds) {
    samples.computeIfAbsent(what, key -> new ArrayList<>()).add(milliseconds);
  }

  private void tell(String how) {
    System.out.printf("%n%s%n| what | pages | median | p95 |%n|---|---|---|---|%n", how);
    samples.forEach(
        (what, all) -> {
          all.sort(null);
          System.out.printf(
              Locale.ROOT,
              "| %s | %d | %.0f ms | %.0f ms |%n",
              what,
              all.size(),
              all.get(all.size() / 2),
              all.get(all.size() * 95 / 100));
        });
    samples.clear();
  }
}
