package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What of lists is taken away, by people and by payroll software, with real certificates. */
@ExtendWith(SharedProduct.Starter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("控除依頼のファイル、まとめ入金依頼書、プログラムの窓口（K-2、K-5）")
class ListFilesIT {
  private static final List<String> NAMES = List.of("'=1+1", "髙橋﨑");

  private final Papers papers;
  private final Papers.Contract contract;
  private final Papers.Contract another;
  private final HttpMember member;
  private final HttpMember other;
  private final HttpMember operator;
  private final InterfaceDescription description;

  /** Each of two rows; the second was submitted and approved. */
  private final String published;

  private final String approved;
  private final String receiptNumber;

  ListFilesIT(SharedProduct product) {
    papers = product.papers();
    contract = product.contract();
    another = product.contract();
    member = HttpMember.register(papers, contract, product.somebody());
    other = HttpMember.register(papers, another, product.somebody());
    operator = product.staff("operator");
    description = InterfaceDescription.of(papers);
    HttpClerk staff = operator.loggedIn(papers);
    published = publish(staff, PublishedList.MONTH);
    approved = publish(staff, PublishedList.MONTH.plusMonths(1));
    HttpClerk clerk = member.loggedIn(papers);
    clerk.open(url("/member/deductions/submit?id=" + approved)).submit("submit", Map.of());
    clerk.open(url("/member/deductions/approval?id=" + approved)).submit("approve", Map.of());
    receiptNumber =
        "%s-%06d-1"
            .formatted(
                PublishedList.yearMonth(PublishedList.MONTH.plusMonths(1)),
                Long.parseLong(approved));
  }

  private String publish(HttpClerk staff, YearMonth month) {
    return PublishedList.of(
            staff, papers.memberUrl() + "/staff/", contract.number(), "", month, NAMES)
        .id();
  }

  private String result(String reason) {
    return "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n"
        + contract.number()
        + ","
        + PublishedList.yearMonth(PublishedList.MONTH)
        + ",2,1,E1,1000,0,"
        + reason
        + ",0,\r\n";
  }

  @Test
  @DisplayName("会員と職員は、どの形でも保存でき、よその会員には「見つかりません」")
  void lists_are_taken_away_by_whom_they_concern() {
    HttpClerk clerk = member.loggedIn(papers);
    for (String form : List.of("csv", "csv-windows", "xlsx", "pdf")) {
      assertThat(clerk.open(of("/member/deductions/file?id=", published, form)).page().status())
          .as(form)
          .isEqualTo(200);
    }
    String csv = clerk.open(of("/member/deductions/file?id=", published, "csv")).page().text();
    assertThat(csv).contains(",'=1+1,", ",髙橋﨑,").startsWith("\uFEFF契約番号,");
    assertThat(clerk.open(of("/member/deductions/file?id=", published, "fixed")).address())
        .asString()
        .endsWith("NO_CONSIGNOR");
    assertThat(clerk.open(of("/member/deductions/slip-file?id=", approved, "csv")).page().text())
        .contains("\"" + receiptNumber + "\"", "\"3000\"");
    assertThat(clerk.open(url("/member/deductions/slip?id=" + approved)).page().text())
        .contains(receiptNumber, "3,000円", "data-copy=\"" + receiptNumber + "\"");
    assertThat(clerk.open(url("/member/deductions/slip?id=" + published)).page().status())
        .isEqualTo(404);

    HttpClerk stranger = other.loggedIn(papers);
    for (String what : List.of("file", "slip-file", "slip")) {
      assertThat(
              stranger
                  .open(of("/member/deductions/" + what + "?id=", approved, "pdf"))
                  .page()
                  .status())
          .as(what)
          .isEqualTo(404);
    }
    HttpClerk staff = operator.loggedIn(papers);
    assertThat(staff.open(of("/staff/lists/file?what=result&id=", approved, "csv")).page().text())
        .contains(",1,,0,");
    assertThat(staff.open(of("/staff/lists/file?what=result&id=", published, "csv")).address())
        .asString()
        .endsWith("RESULT_NOT_SENT");
    assertThat(staff.open(url("/staff/lists/slip?id=" + approved)).page().text())
        .contains(receiptNumber);
    assertThat(staff.open(of("/member/deductions/file?id=", published, "csv")).page().status())
        .isEqualTo(403);
  }

  private String of(String path, String id, String form) {
    return url(path + id + "&form=" + form);
  }

  private String url(String path) {
    return papers.memberUrl() + path;
  }

  @Test
  @DisplayName("プログラムは一覧と依頼を取り、結果を一度だけ効くように送る")
  void payroll_software_answers_a_list() throws InterruptedException, ExecutionException {
    Program program = Program.of(papers, member, description);
    JsonObject lists = Program.json(program.get("/lists?size=1&page=2"));
    assertThat(lists.get("total").getAsInt()).isEqualTo(2);
    assertThat(lists.getAsJsonArray("lists")).hasSize(1);
    JsonObject list = Program.json(program.get("/lists/" + published));
    assertThat(list.get("requestedAmount").getAsLong()).isEqualTo(3_000);
    assertThat(list.getAsJsonArray("totals")).hasSize(1);
    HttpResponse<String> file = program.get("/lists/" + published + "/request?form=csv");
    assertThat(file.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(file.body()).contains("'=1+1");
    assertThat(Program.json(program.get("/lists/" + approved + "/slip")).get("receiptNumber"))
        .hasToString("\"" + receiptNumber + "\"");

    String path = "/lists/" + published + "/result";
    Program.problem(program.post(path, "", result("2")), 400, "E8343");
    JsonObject faulty = Program.problem(program.post(path, "k0", result("7")), 422, "E8345");
    JsonObject fault = faulty.getAsJsonArray("errors").get(0).getAsJsonObject();
    assertThat(fault.get("row").getAsInt()).isEqualTo(2);
    assertThat(fault.get("field").getAsString()).isEqualTo("REASON");
    List<HttpResponse<String>> both = twice(() -> program.post(path, "k1", result("2")));
    assertThat(both).allMatch(answer -> answer.statusCode() == 201);
    assertThat(both.get(0).body()).isEqualTo(both.get(1).body());
    assertThat(Program.json(both.get(0)).get("changed").getAsInt()).isEqualTo(1);
    Program.problem(program.post(path, "k1", result("1")), 422, "E8344");
    String upload = both.get(0).headers().firstValue("Location").orElseThrow();
    assertThat(upload).startsWith("/api/v1/uploads/");
    assertThat(program.get(upload.substring("/api/v1".length())).body())
        .isEqualTo(both.get(0).body());
    assertThat(Program.json(program.get("/lists/" + published)).get("state").getAsString())
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
    Program program = Program.of(papers, other, description);
    Program.problem(program.get("/lists/" + published), 404, "E9003");
    Program.problem(program.get("/lists/" + approved + "/request?form=pdf"), 404, "E9003");
    Program.problem(
        program.post("/lists/" + published + "/result", "k", result("2")), 404, "E9003");
    Program.problem(program.get("/nothing"), 404, "E9003");
    Program.problem(program.typing(other.userId(), "wr0ngword").get("/lists"), 401, "E4022");
    Program.problem(program.typing(member.userId(), member.password()).get("/lists"), 401, "E4022");
    Program.problem(program.without(papers).get("/lists"), 401, "E4001");
    Program.problem(Program.of(papers, operator, description).get("/lists"), 403, "E9004");
    HttpResponse<String> open = program.without(papers).get("/openapi.json");
    assertThat(open.statusCode()).isEqualTo(200);
    assertThat(Program.json(open).get("openapi").getAsString()).startsWith("3.1");
    assertThat(program.get("/lists").headers().map()).doesNotContainKey("set-cookie");
    String hostile = new String(new byte[] {'P', 'K', 3, 4, 0}, StandardCharsets.ISO_8859_1);
    Program.problem(program.post("/lists/" + published + "/result", "h", hostile), 404, "E9003");
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
        visit.open("/member/deductions/slip?id=" + approved);
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
        visit.open("/staff/lists/slip?id=" + approved);
        inspection.look(visit.page(), "staff-payment-slip");
        visit.open("/staff/contracts/?search=" + another.number());
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
