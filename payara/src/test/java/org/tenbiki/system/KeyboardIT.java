package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main tasks of members and of staff, done by {@link Keys} alone. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("キーボードだけで（画面要件35）")
class KeyboardIT {
  private static final String PASSWORD = "passw0rd1234";

  private final SharedProduct product;
  private final Papers papers;

  KeyboardIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @Test
  @DisplayName("1 初期登録、2 電子証明書の発行、番号とIDとメールは日本語入力のまま全角で打っても（15章7）")
  void registration_and_issue_need_no_mouse() {
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    Papers.Contract contract = product.contract();
    Member member = product.somebody();
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Page page = chromium.page();
      Keys keys = new Keys(page);
      page.navigate(papers.entry());
      keys.press("#master");
      keys.type("contractNumber", wide(contract.number()));
      keys.type("initialPassword", contract.initialPassword());
      keys.pressButton("next");
      keys.type("loginId", wide(member.userId()));
      keys.type("password", PASSWORD);
      keys.type("passwordAgain", PASSWORD);
      keys.type("name", member.name());
      keys.type("mail", wide("office-" + member.mail()) + "　");
      keys.type("mailAgain", "office-" + member.mail());
      keys.pressButton("register");
      assertThat(page.locator("main")).containsText("office-" + member.mail());
      keys.press("#certificate");
      keys.type("loginId", wide(member.userId()));
      keys.type("password", PASSWORD);
      keys.pressButton("authenticate");
      page.waitForDownload(() -> keys.pressButton("issue"));
      keys.pressButton("close");
      page.locator(".notice").waitFor();
    } finally {
      profile.forget();
    }
  }

  /** What a Japanese keyboard writes where the clerk forgot to switch it off. */
  private static String wide(String text) {
    return text.chars()
        .mapToObj(
            c ->
                switch (c) {
                  case '-' -> "ー";
                  case '.' -> "。";
                  default -> Character.toString(c + 0xFEE0);
                })
        .collect(Collectors.joining());
  }

  @Test
  @DisplayName("3 お知らせの確認を含むログインとログアウト")
  void log_in_confirmation_and_log_out_need_no_mouse() {
    Papers.Contract contract = product.contract();
    HttpMember master = HttpMember.register(papers, contract, product.somebody());
    HttpClerk operator = product.staff("operator").loggedIn(papers);
    operator.open(papers.memberUrl() + "/staff/notices/new");
    operator.submit(
        "publish",
        Map.of(
            "title", "重要",
            "body", "お読みください。",
            "contractNumber", contract.number(),
            "importance", "HIGH",
            "mustConfirm", "on"));
    logIn(
        master,
        (visit, keys) -> {
          keys.pressButton("confirm");
          keys.press("#notices");
          keys.press(".page-tools button");
          assertThat(visit.page().locator("body")).containsText("ログアウトしました");
        });
  }

  /** At the address of the log-in, and through it by keys. */
  private void logIn(HttpMember user, BiConsumer<BrowserVisit, Keys> what) {
    try (BrowserVisit visit = BrowserVisit.of(papers, user, "ja")) {
      Keys keys = new Keys(visit.page());
      keys.type("password", user.password());
      keys.pressButton("logIn");
      what.accept(visit, keys);
    }
  }

  @Test
  @DisplayName("4 ご自分の情報とパスワードの変更")
  void own_data_and_password_are_changed_without_a_mouse() {
    logIn(
        product.master(),
        (visit, keys) -> {
          keys.press("a[href*='member/account']");
          keys.type("name", "髙橋　﨑子");
          keys.type("mail", "new@union.example");
          keys.type("mailAgain", "new@union.example");
          keys.pressButton("change");
          assertThat(visit.page().locator(".notice")).containsText("登録情報を変更しました");
          keys.press("a[href*='member/password']");
          keys.type("current", visit.password());
          keys.type("password", PASSWORD);
          keys.type("passwordAgain", PASSWORD);
          keys.pressButton("change");
          assertThat(visit.page().locator(".notice")).containsText("パスワードを変更しました");
        });
  }

  @Test
  @DisplayName("5 一般ユーザーの登録と削除")
  void a_general_user_comes_and_goes_without_a_mouse() {
    Member general = product.somebody();
    logIn(
        product.master(),
        (visit, keys) -> {
          keys.press("a[href*='member/users']");
          keys.press("a[href*='member/users/new']");
          keys.type("loginId", general.userId());
          keys.type("password", PASSWORD);
          keys.type("passwordAgain", PASSWORD);
          keys.type("name", general.name());
          keys.type("mail", general.mail());
          keys.type("mailAgain", general.mail());
          keys.tick("[id='form:rights:1']");
          keys.pressButton("register");
          assertThat(visit.page().locator(".notice")).containsText("一般ユーザーを登録しました");
          keys.press("a[href*='member/users/delete']");
          keys.pressButton("delete");
          assertThat(visit.page().locator(".notice")).containsText("削除しました");
        });
  }

  @Test
  @DisplayName("6 金庫職員：契約の登録、ロックの解除の依頼と承認")
  void staff_register_release_and_approve_without_a_mouse() {
    HttpMember locked = product.master();
    for (int i = 0; i < 6; i++) {
      locked.logIn(papers, "wr0ngword");
    }
    logIn(
        product.staff("operator"),
        (visit, keys) -> {
          keys.press("a[href*='staff/contracts/new']");
          keys.type("name", "鍵盤労働組合");
          keys.type("branch", "本店");
          keys.type("initialPassword", "abc123");
          keys.type("initialPasswordAgain", "abc123");
          keys.pressButton("register");
          visit.page().locator("#notice").waitFor();
          keys.press(".menu a[href*='staff/users']");
          keys.press("a[href*='sort=NAME']");
          assertThat(visit.page().locator("th[aria-sort=ascending]")).hasText("ユーザー名");
          keys.search("staff/users", locked.userId());
          keys.press("a[href*='staff/users/details']");
          keys.press("a[href*='staff/users/release']");
          keys.type("reason", "本人確認済み");
          keys.pressButton("release");
          visit.page().waitForURL("**/staff/requests/prepared*");
        });
    logIn(
        product.staff("approver"),
        (visit, keys) -> {
          keys.press("#tasks a[href*='staff/requests']");
          keys.search("staff/requests", locked.userId());
          keys.press("a[href*='staff/requests/details']");
          keys.pressButton("approve");
          assertThat(visit.page().locator(".notice")).containsText("承認し、実行しました");
        });
  }
}
