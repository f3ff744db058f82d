package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices, set-up, connection check, audit trail and dashboard on the running product. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("お知らせ・接続確認・監査証跡の画面")
class NoticesIT {
  private static final Map<String, String> FORM =
      Map.of(
          "title", "年末の受付について",
          "body", "<p>お早めに。<script>alert(1)</script></p><a href='https://evil.example/'>x</a>",
          "from", "2026-01-01T00:00",
          "to", "2099-12-31T18:00",
          "contractNumber", "",
          "importance", "HIGH",
          "mustConfirm", "on",
          "link", "/member/setup");

  private final Map<String, HttpStaff> staff = new HashMap<>();
  private final SharedProduct product;
  private final Papers papers;

  NoticesIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  private HttpStaff staff(String role) {
    return staff.computeIfAbsent(role, product::console);
  }

  private HttpClerk open(String role, String page) {
    return staff(role).clerk().open(papers.memberUrl() + "/staff/" + page);
  }

  private static String with(HttpClerk clerk) {
    return clerk.page().text();
  }

  @Test
  @DisplayName("確認が必要なお知らせは、確認するまでほかの画面の前に立つ (S-4, A-3)")
  void member_confirms_before_anything_else() {
    Papers.Contract contract = product.contract();
    HttpMember member = HttpMember.register(papers, contract, product.somebody());
    Map<String, String> form = new HashMap<>(FORM);
    form.put("contractNumber", contract.number());
    HttpClerk operator = open("operator", "notices/new");
    operator.submit("preview", form);
    assertThat(with(operator)).contains("id=\"preview\"", "<p>お早めに。</p>");
    assertThat(with(operator)).contains("&lt;script&gt;").doesNotContain("<script>alert");
    operator.submit("publish", form);
    assertThat(with(operator)).contains("DC584184", "<p>お早めに。</p>x");
    String address = operator.address().toString();

    HttpClerk clerk = member.loggedIn(papers);
    assertThat(clerk.address().getPath()).isEqualTo("/member/notices/read");
    assertThat(with(clerk)).contains("id=\"first\"", "年末の受付について", "/member/setup");
    assertThat(with(clerk)).doesNotContain("evil.example", "alert(1)");
    clerk.open(papers.memberUrl() + "/member/setup");
    assertThat(clerk.address().getPath()).isEqualTo("/member/notices/read");
    clerk.submit("confirm", Map.of());
    assertThat(clerk.address().getPath()).isEqualTo("/member/top");
    assertThat(with(clerk)).contains("お知らせを確認しました", "既読");

    operator.open(address);
    assertThat(with(operator).replaceAll("\\s+", " ")).contains("確認したユーザー数</dt><dd>1");
    staff("operator").follow("staff/notices/withdraw");
    operator.submit("withdraw", Map.of());
    assertThat(with(operator)).contains("取り下げ");
    clerk.open(papers.memberUrl() + "/member/top");
    assertThat(with(clerk)).doesNotContain("年末の受付について");
    masterSeesItsOwnRecord(clerk, member.userId());
  }

  private void masterSeesItsOwnRecord(HttpClerk clerk, String userId) {
    Papers.Contract another = product.contract();
    clerk.open(papers.memberUrl() + "/member/audit/");
    assertThat(with(clerk)).contains("DC584134", userId);
    clerk.submit("export", Map.of());
    assertThat(with(clerk))
        .startsWith("\uFEFF\"日時\",\"種類\"")
        .contains("\"マスターユーザーの登録\"", "\"お知らせの確認\"")
        .doesNotContain(another.number());
    clerk.open(papers.memberUrl() + "/staff/audit/");
    assertThat(clerk.page().status()).isEqualTo(403);
  }

  @Test
  @DisplayName("誤りは欄ごとに示し、入力は残る (S-4)")
  void wrong_fields_are_told() {
    Map<String, String> wrong = new HashMap<>(FORM);
    wrong.put("to", "2025-01-01T00:00");
    wrong.put("link", "//evil.example/");
    wrong.put("contractNumber", "ZZZZZZZZ");

    HttpClerk operator = open("operator", "notices/new").submit("publish", wrong);

    assertThat(with(operator)).contains("E8002", "E8003", "E8004", "年末の受付について");
    assertThat(operator.address().getPath()).isEqualTo("/staff/notices/new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notices/new", "notices/change?id=1", "notices/withdraw?id=1"})
  @DisplayName("監査役に変更の画面はなく、証跡とダッシュボードは見える (1章)")
  void auditor_changes_nothing(String page) {
    assertThat(open("auditor", page).page().status()).isEqualTo(403);
    assertThat(with(open("auditor", "notices/"))).contains("DC584181");
    assertThat(with(open("auditor", "audit/"))).contains("DC584185");
    HttpClerk dashboard = open("auditor", "dashboard");
    assertThat(with(dashboard)).contains("<svg", "<rect", "DC584188").doesNotContain(" style=");
  }

  @Test
  @DisplayName("証跡を絞り、検査し、CSVとExcelに保存する (S-5, 画面要件26・27)")
  void trail_is_filtered_verified_and_saved() {
    HttpClerk auditor = open("auditor", "audit/?type=LOG_IN");
    assertThat(with(auditor)).contains("selected=\"selected\">ログイン<");
    auditor.submit("export", Map.of());
    assertThat(auditor.page().body()).startsWith("\uFEFF\"日時\"".getBytes(StandardCharsets.UTF_8));
    assertThat(with(auditor)).contains("\"ログイン\",\"成功\"").doesNotContain("\"契約の登録\"");

    open("auditor", "audit/?type=LOG_IN&sort=ACTOR");
    assertThat(with(auditor)).contains("aria-sort=\"ascending\"");
    auditor.submit("exportWindows", Map.of());
    assertThat(new String(auditor.page().body(), Charset.forName("Windows-31J")))
        .startsWith("\"日時\"")
        .contains("\"ログイン\",\"成功\"");
    open("auditor", "audit/?type=LOG_IN");
    auditor.submit("exportWorkbook", Map.of());
    assertThat(auditor.page().body()).startsWith('P', 'K');

    open("auditor", "audit/verification");
    auditor.submit("verify", Map.of());
    assertThat(with(auditor)).contains("id=\"sound\"");
    assertThat(with(open("auditor", "audit/?from=x&to=2026-99-99&type=NO&page=0")))
        .contains("DC584185");
  }

  @Test
  @DisplayName("登録から接続確認まで、手順の状況が進む (画面要件3・8)")
  void set_up_goes_on_step_by_step() {
    Member somebody = product.somebody();
    HttpClerk browser = HttpMember.registerOnly(papers, product.contract(), somebody);
    browser.open(papers.entry() + "setup");
    assertThat(with(browser)).contains("DC584137", somebody.userId(), "次はこちら");
    HttpMember member = HttpMember.issue(papers, somebody.userId(), somebody.password());
    String connection = papers.login().replaceAll("login$", "connection");

    HttpClerk visitor = member.visits(papers).open(connection);
    assertThat(with(visitor)).contains("id=\"connected\"", member.userId(), "あと365日");
    assertThat(visitor.cookies().keySet()).noneMatch(name -> name.contains("session"));

    assertThat(with(browser.open(papers.entry() + "setup"))).contains("ご利用の準備ができています");
    HttpClerk nobody = HttpClerk.without(papers).open(connection);
    assertThat(with(nobody)).contains("E4001", "DC584136");
    assertThat(with(HttpClerk.without(papers).open(papers.entry() + "setup")))
        .contains("DC584137")
        .doesNotContain("次はこちら", somebody.userId());
  }
}
