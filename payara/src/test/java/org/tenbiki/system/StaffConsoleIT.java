package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console of the institution's staff, and what it refuses. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("金庫職員の画面")
class StaffConsoleIT {
  private final Map<String, HttpStaff> staff = new HashMap<>();
  private final SharedProduct product;
  private final Papers papers;

  StaffConsoleIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  private HttpStaff staff(String role) {
    return staff.computeIfAbsent(role, product::console);
  }

  @Test
  @DisplayName("ロックされた職員も、ほかの職員が理由を付けて解除する (L-5, L-6)")
  void locked_member_of_staff_is_released_by_another() {
    Papers.Staff auditor = Objects.requireNonNull(papers.staff().get("auditor"));
    for (int i = 0; i < 6; i++) {
      authenticate(auditor.userId(), "wrong1234");
    }
    assertThat(authenticate(auditor.userId(), auditor.password())).contains("E3002");

    staff("operator").releaseUser(auditor.userId());

    assertThat(authenticate(auditor.userId(), auditor.password())).doesNotContain("E3002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contracts/new",
        "contracts/import",
        "contracts/edit?id=ID",
        "contracts/initial-password?id=ID",
        "contracts/reset?id=ID",
        "contracts/standing?id=ID&next=CLOSED",
        "contracts/release?id=ID",
        "users/release?id=ID",
        "users/login-id?id=ID"
      })
  @DisplayName("監査役には変更の画面がない (1章)")
  void auditor_gets_no_form(String page) {
    HttpStaff auditor = staff("auditor");
    auditor.openContract(papers.contracts().get(1).number());
    String id = auditor.clerk().address().getQuery().replaceAll("\\D", "");

    HttpClerk clerk = auditor.clerk().open(papers.memberUrl() + "/staff/" + page.replace("ID", id));

    assertThat(clerk.page().status()).isEqualTo(403);
    assertThat(clerk.page().text()).contains("DC584193").doesNotContain("form:reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "x", "", "999999999999999999", "12x"})
  @DisplayName("ないユーザーを指した解除は何も解除しない")
  void release_of_nobody_is_not_found(String id) {
    HttpClerk clerk =
        staff("operator").clerk().open(papers.memberUrl() + "/staff/users/release?id=" + id);

    assertThat(clerk.page().status()).isEqualTo(404);
  }

  @Test
  @DisplayName("CSVを選び、確認し、登録する。誤りは行と列で伝わる (S-1)")
  void contracts_are_imported_after_a_dry_run() {
    HttpClerk clerk = staff("operator").clerk();
    clerk.open(papers.memberUrl() + "/staff/contracts/import");
    assertThat(clerk.page().text()).contains("DC584177");
    clerk.upload(
        papers.memberUrl() + "/staff/contracts/upload", "契約者名,お取引店,初期パスワード\n\"名,店,abc123\n");
    assertThat(clerk.page().text()).contains("DC584177", "E5304");

    clerk.upload(
        papers.memberUrl() + "/staff/contracts/upload",
        "契約番号,契約者名,お取引店,初期パスワード\n,=取込労働組合,本店,abc123\nZZ-1,名,店,abc123\n");
    assertThat(clerk.page().text()).contains("DC584178", "E1002");

    clerk.submit("confirm", Map.of());
    assertThat(clerk.page().text()).contains("DC584179");
    clerk.open(papers.memberUrl() + "/staff/contracts/?search=%3D");
    assertThat(clerk.page().text()).contains("=取込労働組合");
  }

  @Test
  @DisplayName("停止した契約の画面は次で終わり、準備した職員には承認のボタンがない (S-1, S-2, C-13)")
  void contract_is_suspended_and_resumed_and_one_approves_nothing_of_ones_own() {
    HttpStaff operator = staff("operator");
    Papers.Contract contract = product.contract();
    Member master = product.somebody();
    HttpMember.registerOnly(papers, contract, master);
    operator.openContract(contract.number());
    operator.follow("staff/contracts/standing[^\"]*SUSPENDED");
    operator.clerk().submit("go", Map.of("reason", "試験"));
    assertThat(operator.clerk().page().text()).contains("停止中");
    operator.follow("staff/contracts/standing[^\"]*ACTIVE");
    operator.clerk().submit("go", Map.of("reason", "試験"));
    assertThat(operator.clerk().page().text()).contains("利用中");

    operator.openUser(master.userId());
    operator.follow("staff/users/login-id");
    operator.clerk().submit("change", Map.of("loginId", "newname1", "note", "改姓"));
    assertThat(operator.clerk().page().text()).contains("DC584168", "newname1");
    operator.clerk().open(papers.memberUrl() + "/staff/requests/?search=" + master.userId());
    operator.follow("staff/requests/details");
    assertThat(operator.clerk().page().text())
        .contains("DC584167", "form:withdraw")
        .doesNotContain("form:approve");
    operator.clerk().submit("withdraw", Map.of());
    assertThat(operator.clerk().page().text()).contains("取り下げました");
  }

  @Test
  @DisplayName("一覧にない失効理由と長すぎる説明は、コードと文で断り、入力は残る (S-2)")
  void forged_reason_and_long_note_are_told() {
    HttpStaff operator = staff("operator");
    operator.openUser(product.master().userId());
    HttpClerk clerk = operator.follow("staff/users/revoke");
    String note = "あ".repeat(201);

    clerk.submit("revoke", Map.of("reason", "NO_SUCH_REASON", "note", note));
    assertThat(clerk.page().text()).contains("E1010").contains(note);

    clerk.submit("revoke", Map.of("reason", "", "note", note));
    assertThat(clerk.page().text()).contains("E1001").contains("E1004").contains(note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/staff",
        "/staff/contracts",
        "/staff/requests",
        "/staff/users",
        "/member",
        "/registration",
        "/certificate",
        "/demo",
        "/assets",
        "/assets/fonts",
        "/error",
        "/help",
        "/WEB-INF",
        "/WEB-INF/classes",
        "/META-INF"
      })
  @DisplayName("フォルダーの名前も、送られたHostを繰り返さず、見出しを付けて答える")
  void folder_names_repeat_no_host(String path) throws IOException {
    for (String origin : List.of(papers.publicUrl(), papers.memberUrl())) {
      String answer = answerToForgedHost(URI.create(origin), path);
      assertThat(answer)
          .contains("X-Request-ID: ", "Strict-Transport-Security: ", "Content-Security-Policy: ")
          .doesNotContain("evil.example");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/..;/x", "/.;/rokin", "/staff/..;/x", "/assets/%2e%2e;/x"})
  @DisplayName("容器が自分で答えるときも、送られたHostを繰り返さない")
  void container_redirects_repeat_no_host(String path) throws IOException {
    for (String origin : List.of(papers.publicUrl(), papers.memberUrl())) {
      assertThat(answerToForgedHost(URI.create(origin), path))
          .startsWith("HTTP/1.1 ")
          .doesNotContain("evil.example");
    }
  }

  @Test
  @DisplayName("様式はPOST以外では送れない")
  void a_form_is_taken_by_post_only() {
    HttpClerk clerk = staff("operator").clerk();
    String form =
        "form=form&form:name=x&form:branch=x&form:register=x&jakarta.faces.ViewState=stateless";

    clerk.open(papers.memberUrl() + "/staff/contracts/new?" + form);

    assertThat(clerk.page().status()).isEqualTo(403);
  }

  @Test
  @DisplayName("読み取れない送信には、そう告げて様式を見せる")
  void an_unreadable_form_is_told() {
    HttpClerk clerk = HttpClerk.without(papers);

    clerk.post(URI.create(papers.entry() + "registration/login"), Map.of("form:next", "x"));

    assertThat(clerk.page().status()).isEqualTo(200);
    assertThat(clerk.page().text()).contains("もう一度表示しました");
  }

  private String answerToForgedHost(URI origin, String path) throws IOException {
    try (Socket socket =
        TlsClient.trusting(papers.serverCa())
            .tls()
            .getSocketFactory()
            .createSocket(origin.getHost(), origin.getPort())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String authenticate(String userId, String password) {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "certificate/authentication");
    return clerk
        .submit("authenticate", Map.of("loginId", userId, "password", password))
        .page()
        .text();
  }
}
