package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What of lists is taken away, by people and by payroll software, with real certificates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("控除依頼のファイル、まとめ入金依頼書、プログラムの窓口（K-2、K-5、課題5）")
class ListFilesIT {
  private static final long PUBLISHED = 910_000_001L;
  private static final long APPROVED = 910_000_002L;
  private static final String PROBLEM = "application/problem+json";

  private final MicroSystem system = new MicroSystem();
  private final LocalDate today = JapanDays.today();
  private final YearMonth month = YearMonth.from(today);
  private Papers papers = Papers.none();
  private HttpMember member = new HttpMember("", "", new byte[0]);
  private HttpMember other = member;
  private HttpMember operator = member;

  @BeforeAll
  void start() {
    system.start();
    papers = system.papers();
    member = HttpMember.register(papers, papers.contracts().get(0), Member.numbered(0));
    other = HttpMember.register(papers, papers.contracts().get(1), Member.numbered(1));
    operator = HttpMember.ofStaff(papers, "operator");
    system.stop();
    system.execute(statements());
    system.start();
  }

  @AfterAll
  void end() {
    system.close();
  }

  private String[] statements() {
    List<String> all = new ArrayList<>();
    all.add(batch(PUBLISHED, "MONTHLY", "PUBLISHED"));
    all.add(batch(APPROVED, "BONUS", "APPROVED"));
    for (long id : List.of(PUBLISHED, APPROVED)) {
      all.add(line(id, 1, "=1+1", 1_000));
      all.add(line(id, 2, "髙橋﨑", 2_000));
    }
    all.add(
        ("INSERT INTO payment_slip (id, institution_id, batch_id, receipt_number, requested_count,"
                + " requested_amount, undeductible_count, undeductible_amount, stopped_count,"
                + " stopped_amount, payable_count, payable_amount, planned_on, approved_at,"
                + " approved_by, approver_name, organisation) SELECT %d, b.institution_id, b.id, '202604-1-1', 2,"
                + " 3000, 0, 0, 0, 0, 2, 3000, '%s', CURRENT_TIMESTAMP, u.id, '髙橋花子', 'みどり労働組合'"
                + " FROM deduction_batch b, user_account u WHERE b.id = %d AND u.login_id = '%s'")
            .formatted(APPROVED, today.plusDays(9), APPROVED, member.userId()));
    return all.toArray(String[]::new);
  }

  private String batch(long id, String kind, String state) {
    return ("INSERT INTO deduction_batch (id, institution_id, contract_id, kind, target_month,"
            + " deduction_date, deposit_date, cut_off, state, changed_at, requested_count,"
            + " requested_amount) SELECT %d, institution_id, id, '%s', %s, '%s', '%s', '%s', '%s',"
            + " CURRENT_TIMESTAMP, 2, 3000 FROM contract WHERE contract_number = '%s'")
        .formatted(
            id,
            kind,
            yearMonth(),
            today.plusDays(5),
            today.plusDays(9),
            today.plusDays(4),
            state,
            papers.contracts().get(0).number());
  }

  private static String line(long id, int position, String name, long amount) {
    return ("INSERT INTO deduction_line VALUES (%d, %d, '%d', 3, 'E%d', '', '', '%s', 'L', '', '',"
            + " '001', '', '', '1234567', NULL, %d, NULL, NULL, NULL, 'NONE', NULL, TRUE)")
        .formatted(id, position, position, position, name, amount);
  }

  private String yearMonth() {
    return month.format(DateTimeFormatter.ofPattern("yyyyMM"));
  }

  private String result(String reason) {
    return "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n"
        + papers.contracts().get(0).number()
        + ","
        + yearMonth()
        + ",1,1,E1,1000,0,"
        + reason
        + ",0,\r\n";
  }

  @Test
  @DisplayName("会員と職員は、どの形でも保存でき、よその会員には「見つかりません」")
  void lists_are_taken_away_by_whom_they_concern() {
    HttpClerk clerk = member.loggedIn(papers);
    for (String form : List.of("csv", "csv-windows", "xlsx", "pdf")) {
      assertThat(clerk.open(of("/member/deductions/file?id=", PUBLISHED, form)).page().status())
          .as(form)
          .isEqualTo(200);
    }
    String csv = clerk.open(of("/member/deductions/file?id=", PUBLISHED, "csv")).page().text();
    assertThat(csv).contains(",'=1+1,", ",髙橋﨑,").startsWith("\uFEFF契約番号,");
    assertThat(clerk.open(of("/member/deductions/file?id=", PUBLISHED, "fixed")).address())
        .asString()
        .endsWith("NO_CONSIGNOR");
    assertThat(clerk.open(of("/member/deductions/slip-file?id=", APPROVED, "csv")).page().text())
        .contains("\"202604-1-1\"", "\"3000\"");
    assertThat(clerk.open(url("/member/deductions/slip?id=" + APPROVED)).page().text())
        .contains("202604-1-1", "3,000円", "data-copy=\"202604-1-1\"");
    assertThat(clerk.open(url("/member/deductions/slip?id=" + PUBLISHED)).page().status())
        .isEqualTo(404);

    HttpClerk stranger = other.loggedIn(papers);
    for (String what : List.of("file", "slip-file", "slip")) {
      assertThat(
              stranger
                  .open(of("/member/deductions/" + what + "?id=", APPROVED, "pdf"))
                  .page()
                  .status())
          .as(what)
          .isEqualTo(404);
    }
    HttpClerk staff = operator.loggedIn(papers);
    assertThat(staff.open(of("/staff/lists/file?what=result&id=", APPROVED, "csv")).page().text())
        .contains(",1,,0,");
    assertThat(staff.open(of("/staff/lists/file?what=result&id=", PUBLISHED, "csv")).address())
        .asString()
        .endsWith("RESULT_NOT_SENT");
    assertThat(staff.open(url("/staff/lists/slip?id=" + APPROVED)).page().text())
        .contains("202604-1-1");
    assertThat(staff.open(of("/member/deductions/file?id=", PUBLISHED, "csv")).page().status())
        .isEqualTo(403);
  }

  private String of(String path, long id, String form) {
    return url(path + id + "&form=" + form);
  }

  private String url(String path) {
    return papers.memberUrl() + path;
  }

  @Test
  @DisplayName("プログラムは一覧と依頼を取り、結果を一度だけ効くように送る")
  void payroll_software_answers_a_list() throws InterruptedException, ExecutionException {
    Program program = Program.of(papers, member);
    JsonObject lists = Program.json(program.get("/lists?size=1&page=2"));
    assertThat(lists.get("total").getAsInt()).isEqualTo(2);
    assertThat(lists.getAsJsonArray("lists")).hasSize(1);
    JsonObject list = Program.json(program.get("/lists/" + PUBLISHED));
    assertThat(list.get("requestedAmount").getAsLong()).isEqualTo(3_000);
    assertThat(list.getAsJsonArray("totals")).hasSize(1);
    HttpResponse<String> file = program.get("/lists/" + PUBLISHED + "/request?form=csv");
    assertThat(file.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(file.body()).contains("'=1+1");
    assertThat(Program.json(program.get("/lists/" + APPROVED + "/slip")).get("receiptNumber"))
        .hasToString("\"202604-1-1\"");

    String path = "/lists/" + PUBLISHED + "/result";
    problem(program.post(path, "", result("2")), 400, "E8343");
    JsonObject faulty = problem(program.post(path, "k0", result("7")), 422, "E8345");
    JsonObject fault = faulty.getAsJsonArray("errors").get(0).getAsJsonObject();
    assertThat(fault.get("row").getAsInt()).isEqualTo(2);
    assertThat(fault.get("field").getAsString()).isEqualTo("REASON");
    List<HttpResponse<String>> both = twice(() -> program.post(path, "k1", result("2")));
    assertThat(both).allMatch(answer -> answer.statusCode() == 201);
    assertThat(both.get(0).body()).isEqualTo(both.get(1).body());
    assertThat(Program.json(both.get(0)).get("changed").getAsInt()).isEqualTo(1);
    problem(program.post(path, "k1", result("1")), 422, "E8344");
    String upload = both.get(0).headers().firstValue("Location").orElseThrow();
    assertThat(upload).startsWith("/api/v1/uploads/");
    assertThat(program.get(upload.substring("/api/v1".length())).body())
        .isEqualTo(both.get(0).body());
    assertThat(Program.json(program.get("/lists/" + PUBLISHED)).get("state").getAsString())
        .isEqualTo("ENTERING");
  }

  private static <T> List<T> twice(Callable<T> act)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<T>> all = IntStream.range(0, 2).mapToObj(i -> pool.submit(act)).toList();
      List<T> answers = new ArrayList<>();
      for (Future<T> one : all) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @DisplayName("証明書、ユーザーID、パスワード、権限のどれが欠けても、問題として断る")
  void everybody_else_is_refused_with_a_problem() {
    Program program = Program.of(papers, other);
    problem(program.get("/lists/" + PUBLISHED), 404, "E9003");
    problem(program.get("/lists/" + APPROVED + "/request?form=pdf"), 404, "E9003");
    problem(program.post("/lists/" + PUBLISHED + "/result", "k", result("2")), 404, "E9003");
    problem(program.get("/nothing"), 404, "E9003");
    problem(program.get("/lists?size=101"), 400, "E1010");
    problem(program.typing(other.userId(), "wr0ngword").get("/lists"), 401, "E4022");
    problem(program.typing(member.userId(), member.password()).get("/lists"), 401, "E4022");
    problem(program.without(papers).get("/lists"), 401, "E4001");
    problem(Program.of(papers, operator).get("/lists"), 403, "E9004");
    HttpResponse<String> description = program.without(papers).get("/openapi.json");
    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(Program.json(description).get("openapi").getAsString()).startsWith("3.1");
    assertThat(program.get("/lists").headers().map()).doesNotContainKey("set-cookie");
    String hostile = new String(new byte[] {'P', 'K', 3, 4, 0}, StandardCharsets.ISO_8859_1);
    problem(program.post("/lists/" + PUBLISHED + "/result", "h", hostile), 404, "E9003");
  }

  private static JsonObject problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(PROBLEM);
    JsonObject problem = Program.json(answer);
    assertThat(problem.get("code").getAsString()).isEqualTo(code);
    assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    return problem;
  }

  @Test
  @DisplayName("まとめ入金依頼書と委託者の設定の画面は、日英で読め、支援技術でも使える")
  void slips_and_settings_can_be_read() {
    List<String> findings = new ArrayList<>();
    try (BrowserVisit visit = BrowserVisit.of(papers, member, "ja")) {
      for (String language : List.of("ja", "en")) {
        PageInspection inspection = new PageInspection(language);
        visit.openLogIn(language);
        visit.logIn();
        visit.open("/member/deductions/slip?id=" + APPROVED);
        inspection.look(visit.page(), "member-payment-slip");
        leave(visit, "/member/");
        findings.addAll(inspection.findings());
      }
    }
    try (BrowserVisit visit = BrowserVisit.of(papers, operator, "ja")) {
      for (String language : List.of("ja", "en")) {
        PageInspection inspection = new PageInspection(language);
        visit.openLogIn(language);
        visit.logIn();
        visit.open("/staff/lists/slip?id=" + APPROVED);
        inspection.look(visit.page(), "staff-payment-slip");
        visit.open("/staff/contracts/?search=" + papers.contracts().get(1).number());
        visit.follow("/staff/contracts/details");
        visit.page().locator("#consignor").click();
        visit.page().waitForURL("**/staff/contracts/consignor?*");
        inspection.look(visit.page(), "staff-contract-consignor");
        visit.fill("code", "123");
        visit.fill("name", "緑町労働組合");
        visit.press("change");
        visit.page().locator("#error-summary").waitFor();
        inspection.look(visit.page(), "staff-contract-consignor-wrong");
        leave(visit, "/staff/");
        findings.addAll(inspection.findings());
      }
    }
    assertThat(findings).isEmpty();
  }

  private static void leave(BrowserVisit visit, String area) {
    visit.page().locator(".page-tools button").click();
    visit.page().waitForURL(url -> !url.contains(area));
  }
}
