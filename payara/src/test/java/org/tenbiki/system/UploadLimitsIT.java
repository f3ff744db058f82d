package org.tenbiki.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are too large, or too many, over the product with the memory that it is given. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("大きすぎるファイルと多すぎるファイル：512MBのまま、受け付けるか言葉で断る（K-9）")
class UploadLimitsIT {
  private static final int MOST_BYTES = 20_000_000;
  private static final int ROW_BYTES = 800;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final YearMonth MONTH = YearMonth.from(JapanDays.today()).plusMonths(3);

  private final SharedProduct product;
  private final Papers papers;
  private final HttpMember operator;

  UploadLimitsIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
    operator = product.staff("operator");
  }

  /** A member with a list to answer. */
  private record Answering(Papers.Contract contract, HttpMember member, PublishedList list) {
    String send() {
      return "/member/deductions/result-send?id=" + list.id();
    }

    String upload() {
      return "/member/deductions/result-upload?id=" + list.id();
    }

    String result() {
      return "/api/v1/lists/" + list.id() + "/result";
    }
  }

  private Answering answering() {
    Papers.Contract contract = product.contract();
    HttpMember member = HttpMember.register(papers, contract, product.somebody());
    return new Answering(
        contract,
        member,
        PublishedList.of(
            operator.loggedIn(papers),
            papers.memberUrl() + "/staff/",
            contract.number(),
            "",
            "山田"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("1GBの控除依頼は、大きさを言っても言わなくても断る")
  void a_gigabyte_from_staff_is_refused_while_it_arrives(boolean chunked) throws Exception {
    HttpClerk clerk = operator.loggedIn(papers);
    String answer =
        Flood.ofForm(papers, operator, clerk.cookies())
            .send(
                "/staff/lists/send",
                SentFile.head(form(product.contract(), "t"), "big.csv"),
                chunked);
    told(clerk, answer, "/staff/lists/upload", chunked);
    assertThat(clerk.open(papers.memberUrl() + "/staff/lists/upload").page().text())
        .contains("DC584300")
        .doesNotContain("big.csv");
  }

  @Test
  @DisplayName("1GBの控除結果は、大きさを言っても言わなくても、画面からもプログラムからも断り、何も変えない")
  void a_gigabyte_from_a_member_is_refused_while_it_arrives() throws Exception {
    Answering of = answering();
    HttpClerk clerk = of.member().loggedIn(papers);
    for (boolean chunked : new boolean[] {false, true}) {
      String answer =
          Flood.ofForm(papers, of.member(), clerk.cookies())
              .send(of.send(), SentFile.head(Map.of("token", "t"), "big.csv"), chunked);
      told(clerk, answer, of.upload(), chunked);
      assertThat(
              Flood.ofProgram(papers, of.member(), program(of.member(), "key" + chunked))
                  .send(of.result(), "", chunked))
          .startsWith("HTTP/1.1 413")
          .contains("E8310");
    }
    assertThat(clerk.open(papers.memberUrl() + of.upload()).page().text())
        .contains("DC584302")
        .doesNotContain("big.csv");
    assertThat(asProgram(of.member(), "x").open(api(of)).page().text())
        .contains("\"state\":\"PUBLISHED\"");
  }

  /** What says how large it is, is answered by a redirect; the rest by the page itself. */
  private void told(HttpClerk clerk, String answer, String page, boolean chunked) {
    if (chunked) {
      assertThat(answer).contains("E8310");
      return;
    }
    String again = page + (page.contains("?") ? "&" : "?") + "notice=LIST_FILE_TOO_LARGE";
    assertThat(answer).contains("Location: " + again);
    assertThat(clerk.open(papers.memberUrl() + again).page().text()).contains("E8310");
  }

  @Test
  @DisplayName("送る権利のない人の1GBは、エラーの画面へ案内して断る")
  void who_may_not_send_is_refused() throws Exception {
    Answering of = answering();
    HttpMember other = product.master();
    HttpClerk clerk = other.loggedIn(papers);
    String head = SentFile.head(Map.of("token", "t"), "big.csv");
    assertThat(Flood.ofForm(papers, other, clerk.cookies()).send(of.send(), head, true))
        .contains("/error/not-found");
    assertThat(Flood.ofForm(papers, other, clerk.cookies()).send("/staff/lists/send", head, true))
        .contains("/error/forbidden");
  }

  @Test
  @DisplayName("20MBのファイルが8つ同時に来ても、それぞれ受け付けるか言葉で断り、半端に残さず、動き続ける")
  void eight_large_files_at_once_are_stored_or_refused_in_words() throws Exception {
    Answering of = answering();
    Papers.Contract contract = product.contract();
    HttpClerk staff = operator.loggedIn(papers);
    HttpClerk member = of.member().loggedIn(papers);
    byte[] request = large(requestNames(), contract.number() + "," + month(MONTH) + ",2,K%05d,3,");
    byte[] result =
        large(
            resultNames(),
            of.contract().number() + "," + month(MONTH.minusMonths(1)) + ",2,K%05d,E1,1000,1,,0,");
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      HttpClerk own = staff.withCertificate(papers, operator.p12(), operator.password());
      byte[] body = SentFile.body(form(contract, "t" + i), "flood-of-staff-" + i + ".csv", request);
      all.add(() -> sent(own, "/staff/lists/send", body));
    }
    for (int i = 1; i <= 2; i++) {
      HttpClerk own = member.withCertificate(papers, of.member().p12(), of.member().password());
      byte[] body =
          SentFile.body(Map.of("token", "t" + i), "flood-of-member-" + i + ".csv", result);
      all.add(() -> sent(own, of.send(), body));
      HttpClerk program = asProgram(of.member(), "key-" + i);
      all.add(
          () -> program.send(papers.memberUrl() + of.result(), "text/csv", result).page().text());
    }

    List<String> answers = atOnce(all);

    // a program that follows the answer finds its upload
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer)
                    .containsAnyOf("DC584301", "DC584303", "E8312", "\"state\":\"FAULTY\""));
    assertThat(answers).anyMatch(answer -> answer.matches("(?s).*(DC584301|DC584303).*"));
    assertThat(
            sent(
                staff,
                "/staff/lists/send",
                SentFile.body(form(contract, "after"), "after.csv", new byte[] {1})))
        .contains("DC584301");
    kept(staff, "/staff/lists/upload", "flood-of-staff-", count(answers, "DC584301"));
    kept(member, of.upload(), "flood-of-member-", count(answers, "DC584303"));
    assertThat(asProgram(of.member(), "x").open(api(of)).page().text())
        .contains("\"state\":\"PUBLISHED\"");
    assertThat(Files.readString(product.asSystem().data().resolve("log/server.log")))
        .doesNotContain("OutOfMemoryError");
  }

  @Test
  @DisplayName("一行が終わらない20MBのファイルは、長すぎる行として伝え、動き続ける")
  void a_record_without_an_end_is_told_as_a_fault() throws Exception {
    Answering of = answering();
    HttpClerk clerk = of.member().loggedIn(papers);
    byte[] names = "契約番号,行番号".getBytes(UTF_8);
    byte[] file = ",a".repeat((MOST_BYTES - names.length) / 2).getBytes(UTF_8);
    ByteArrayOutputStream content = new ByteArrayOutputStream(MOST_BYTES);
    content.write(names);
    content.write(file);
    byte[] body = SentFile.body(Map.of("token", "commas"), "commas.csv", content.toByteArray());
    assertThat(sent(clerk, of.send(), body)).contains("DC584303");
    String check = clerk.address().toString();
    boolean told = Await.until(PATIENCE, () -> clerk.open(check).page().text().contains("長すぎます"));
    assertThat(told).as(clerk.page().text()).isTrue();
    assertThat(Files.readString(product.asSystem().data().resolve("log/server.log")))
        .doesNotContain("OutOfMemoryError");
  }

  private String sent(HttpClerk clerk, String address, byte[] body) {
    return clerk.send(papers.memberUrl() + address, SentFile.TYPE, body).page().text();
  }

  private static List<String> atOnce(List<Callable<String>> all) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(all.size());
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : pool.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }

  private static long count(List<String> answers, String screen) {
    return answers.stream().filter(answer -> answer.contains(screen)).count();
  }

  /** As many as were taken, all of them checked to the end. */
  private void kept(HttpClerk clerk, String page, String name, long count) {
    boolean done =
        Await.until(
            PATIENCE,
            () -> {
              String text = clerk.open(papers.memberUrl() + page).page().text();
              return text.split(name, -1).length - 1 == count
                  && !text.contains("確認中")
                  && !text.contains("順番をお待ちください");
            });
    assertThat(done).as(clerk.page().text()).isTrue();
  }

  private HttpClerk asProgram(HttpMember member, String key) {
    HttpClerk clerk = member.visits(papers);
    program(member, key).forEach(clerk::header);
    return clerk;
  }

  private String api(Answering of) {
    return papers.memberUrl() + "/api/v1/lists/" + of.list().id();
  }

  private static Map<String, String> program(HttpMember member, String key) {
    String word = member.userId() + ":" + member.password();
    return Map.of(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)),
        "Idempotency-Key",
        key,
        "Content-Type",
        "text/csv");
  }

  private static Map<String, String> form(Papers.Contract contract, String token) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("contract", contract.number());
    form.put("kind", "BONUS");
    form.put("month", MONTH.toString());
    form.put("deductionDate", MONTH.atDay(20).toString());
    form.put("depositDate", MONTH.atDay(25).toString());
    form.put("cutOff", "");
    form.put("token", token);
    return form;
  }

  private static String month(YearMonth month) {
    return "%d%02d".formatted(month.getYear(), month.getMonthValue());
  }

  private static String requestNames() {
    return "契約番号,控除年月,控除種別,行番号,データ種類,従業員番号,所属,氏名カナ,氏名,商品区分,口座店番,口座番号,回数,控除金額,前回金額,開始年月,終了年月\r\n";
  }

  private static String resultNames() {
    return "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n";
  }

  /** As many rows as fit, each of which has a cell that is too long. */
  private static byte[] large(String names, String begin) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream(MOST_BYTES);
    file.write(names.getBytes(UTF_8));
    for (int row = 1; file.size() + ROW_BYTES <= MOST_BYTES; row++) {
      String start = begin.formatted(row);
      file.write((start + "x".repeat(ROW_BYTES - start.length() - 2) + "\r\n").getBytes(UTF_8));
    }
    return file.toByteArray();
  }
}
