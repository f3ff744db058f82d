package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenbiki.system.Program.problem;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the interface for programs refuses, by real requests; every answer fits its description. */
@ExtendWith(SharedProduct.Starter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("プログラムの窓口の断り方（RFC 9110、RFC 9457）")
class ProgramInterfaceIT {
  private static final int MORE_THAN_ANY_LIST = 40_000_001;
  private static final String XML = "application/xml";

  private final SharedProduct product;
  private final Papers papers;
  private final Papers.Contract contract;
  private final HttpMember member;
  private final InterfaceDescription description;
  private final Program program;
  private final String open;
  private final String approved;

  ProgramInterfaceIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
    contract = product.contract();
    member = HttpMember.register(papers, contract, product.somebody());
    description = InterfaceDescription.of(papers);
    program = Program.of(papers, member, description);
    HttpClerk staff = product.staff("operator").loggedIn(papers);
    open = publish(staff, PublishedList.MONTH);
    approved = publish(staff, PublishedList.MONTH.plusMonths(1));
    HttpClerk clerk = member.loggedIn(papers);
    String deductions = papers.memberUrl() + "/member/deductions/";
    clerk.open(deductions + "submit?id=" + approved).submit("submit", Map.of());
    clerk.open(deductions + "approval?id=" + approved).submit("approve", Map.of());
  }

  private String publish(HttpClerk staff, YearMonth month) {
    return PublishedList.of(
            staff,
            papers.memberUrl() + "/staff/",
            contract.number(),
            "",
            month,
            List.of("山田太郎", "山田花子"))
        .id();
  }

  private String result(String note) {
    return "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n"
        + String.join(
            ",",
            contract.number(),
            PublishedList.yearMonth(PublishedList.MONTH),
            "2,1,E1,1000,0,2,0",
            note + "\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "page=abc, page",
    "page=0, page",
    "page=-1, page",
    "page=1.0, page",
    "page=, page",
    "page=%EF%BC%91, page",
    "page=1000001, page",
    "page=99999999999, page",
    "size=0, size",
    "size=101, size",
    "size=1000000, size",
    "page=1&size=x, size"
  })
  @DisplayName("読めない、または範囲の外の引数は、その名を言って400")
  void parameters_that_cannot_be_meant_are_named(String query, String name) {
    assertNamed(program.get("/lists?" + query), name);
  }

  private static void assertNamed(HttpResponse<String> answer, String name) {
    JsonObject problem = problem(answer, 400, "E8349");
    assertThat(problem.getAsJsonArray("errors")).hasSize(1);
    assertThat(problem.getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString())
        .isEqualTo(name);
    assertThat(problem.get("detail").getAsString()).contains(name);
  }

  @Test
  @DisplayName("範囲の端は通り、知らない形と「はい・いいえ」でないものは名を言って400")
  void both_sides_of_what_parameters_take() {
    for (String query : List.of("page=1&size=1", "page=1000000&size=100", "size=100")) {
      assertThat(program.get("/lists?" + query).statusCode()).as(query).isEqualTo(200);
    }
    assertNamed(program.get("/lists/" + open + "/request?form=xyz"), "form");
    assertNamed(program.get("/lists/" + open + "/result?form=CSV"), "form");
    assertNamed(
        program.post("/lists/" + open + "/result?again=maybe", "again", result("")), "again");
    problem(program.post("/lists/" + open + "/result", "two words", result("")), 400, "E8343");
    problem(program.post("/lists/" + open + "/result", "k".repeat(256), "x"), 400, "E8343");
    problem(program.get("/lists/abc"), 404, "E9003");
    problem(program.get("/lists/1234567890123456789"), 404, "E9003");
    problem(program.version("v2").get("/lists"), 404, "E9003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "POST"})
  @DisplayName("使えないメソッドは405で、使えるものを見出しAllowで言う")
  void other_methods_are_refused_with_those_that_are_taken(String method) {
    HttpResponse<String> answer = program.send(method, "/lists/" + open, BodyPublishers.noBody());
    problem(answer, 405, "E9005");
    assertThat(answer.headers().firstValue("Allow").orElse(""))
        .contains("GET", "HEAD", "OPTIONS")
        .doesNotContain(method);
  }

  @Test
  @DisplayName("HEADは本文のないGET、OPTIONSは使えるメソッドを言う。ほかの説明書はない")
  void head_and_options_behave() {
    for (String path : List.of("/lists", "/lists/" + open + "/request?form=pdf")) {
      HttpResponse<String> head = program.send("HEAD", path, BodyPublishers.noBody());
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
    HttpResponse<String> options =
        program.send("OPTIONS", "/lists/" + open + "/result", BodyPublishers.noBody());
    assertThat(options.statusCode()).isBetween(200, 204);
    assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertThat(options.body()).doesNotContain("wadl");
    problem(program.get("/application.wadl"), 404, "E9003");
    assertThat(program.saying("").send("OPTIONS", "/lists", BodyPublishers.noBody()).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "en, not found",
    "'en-GB,ja;q=0.1', not found",
    "'fr, en;q=0.5', not found",
    "'fr', 見つかりません",
    "'ja,en', 見つかりません",
    "'xx-,,;q=nonsense', 見つかりません"
  })
  @DisplayName("言葉は、日本語と英語のうち先に望まれたほう、なければ日本語")
  void answers_are_in_the_language_that_is_asked_for(String asked, String words) {
    JsonObject problem = problem(program.get("/lists/1", "Accept-Language", asked), 404, "E9003");
    assertThat(problem.get("detail").getAsString()).contains(words);
  }

  @Test
  @DisplayName("見出しContent-Typeは種類だけを見、よそのページからの送信は断る")
  void types_with_parameters_are_taken() {
    String path = "/lists/" + open + "/result";
    for (String type : List.of("text/csv; charset=Shift_JIS", "text/plain;charset=utf-8")) {
      assertThat(program.post(path, type.replace(' ', '_'), result(type), "Content-Type", type))
          .extracting(HttpResponse::statusCode)
          .as(type)
          .isEqualTo(201);
    }
    for (String type :
        List.of("application/json", "multipart/form-data; boundary=x", "text/html")) {
      problem(program.post(path, "t", result("t"), "Content-Type", type), 415, "E9007");
    }
    problem(program.post(path, "t", result("t"), "Content-Type", "nonsense"), 400, "E9008");
    problem(program.get("/lists", "Accept", "nonsense"), 406, "E9006");
    problem(program.get("/lists", "Accept", "text/html, image/*"), 406, "E9006");
    problem(program.post(path, "o", result("o"), "Origin", "https://evil.example"), 403, "E9004");
  }

  @Test
  @DisplayName("説明にある答えは、操作ごと、状態コードごとに、本当に来る")
  void every_answer_that_is_described_comes() {
    String result = "/lists/" + open + "/result";
    HttpResponse<String> sent = program.post(result, "first", result("一"));
    assertThat(sent.statusCode()).isEqualTo(201);
    String upload = "/uploads/" + Program.json(sent).get("id").getAsLong();
    List<String> reads =
        List.of(
            "/lists",
            "/lists/" + open,
            "/lists/" + open + "/request",
            result,
            "/lists/" + approved + "/slip",
            upload);
    Program stranger = Program.of(papers, product.master(), description);
    Program staff = Program.of(papers, product.staff("operator"), description);
    for (String path : reads) {
      assertThat(program.get(path).statusCode()).as(path).isEqualTo(200);
      problem(program.saying("").get(path), 401, "E4022");
      problem(staff.get(path), 403, "E9004");
      if (!path.equals("/lists")) {
        problem(stranger.get(path), 404, "E9003");
      }
      if (!path.endsWith("/request") && !path.endsWith("/result")) {
        problem(program.get(path, "Accept", XML), 406, "E9006");
      }
    }
    problem(program.get("/lists?page=x"), 400, "E8349");
    for (String form : List.of("fixed", "xyz")) {
      int status = form.equals("xyz") ? 400 : 409;
      String code = form.equals("xyz") ? "E8349" : "E8340";
      problem(program.get("/lists/" + open + "/request?form=" + form), status, code);
      problem(program.get(result + "?form=" + form), status, code);
    }
    assertThat(program.get("/openapi.json").statusCode()).isEqualTo(200);
    problem(program.get("/openapi.json", "Accept", XML), 406, "E9006");
    send(result, stranger, staff);
    exhaust(stranger, reads, result);
    assertThat(description.neverSeen()).allMatch(answer -> answer.endsWith(" 503"));
  }

  private void send(String path, Program stranger, Program staff) {
    problem(program.post(path + "?again=maybe", "s", result("s")), 400, "E8349");
    problem(program.saying("").post(path, "s", result("s")), 401, "E4022");
    problem(staff.post(path, "s", result("s")), 403, "E9004");
    problem(stranger.post(path, "s", result("s")), 404, "E9003");
    problem(program.post(path, "s", result("s"), "Accept", XML), 406, "E9006");
    problem(program.post("/lists/" + approved + "/result", "s", result("s")), 409, "E8301");
    problem(tooLarge(path), 413, "E8310");
    problem(program.post(path, "s", "{}", "Content-Type", "application/json"), 415, "E9007");
    problem(program.post(path, "s", result("s").replace(",0,2,", ",0,7,")), 422, "E8345");
    assertThat(program.get("/lists/" + open).body()).contains("\"ENTERING\"");
  }

  /** Of a length that is not told beforehand. */
  private HttpResponse<String> tooLarge(String path) {
    return program.send(
        "POST",
        path,
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MORE_THAN_ANY_LIST])),
        "Idempotency-Key",
        "s",
        "Content-Type",
        "text/csv");
  }

  /** Its own certificate, so that nobody else has to wait. */
  private void exhaust(Program other, List<String> reads, String result) {
    Program quick = other.saying("");
    int passed = requestsUntilTooMany(() -> quick.get("/lists"));
    assertThat(passed).as("in one minute, or two if it ended meanwhile").isBetween(100, 240);
    for (String path : reads) {
      requestsUntilTooMany(() -> quick.get(path));
    }
    requestsUntilTooMany(() -> quick.post(result, "q", "x"));
    assertThat(program.get("/lists").statusCode()).as("another certificate").isEqualTo(200);
  }

  private static int requestsUntilTooMany(Supplier<HttpResponse<String>> request) {
    for (int passed = 0; passed <= 240; passed++) {
      HttpResponse<String> answer = request.get();
      if (answer.statusCode() == 429) {
        problem(answer, 429, "E8347");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("")))
            .isBetween(1, 60);
        return passed;
      }
    }
    throw new AssertionError("more than 240 requests passed");
  }
}
