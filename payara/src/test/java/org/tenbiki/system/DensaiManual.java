package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The initial set-up of densai in the order and the words of its manual, each page as {@link
 * PageInspection} sees it. Source: requirement D-13.
 */
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DensaiManual {
  private static final String MASTER = "d-kanri001";
  private static final String GENERAL = "d-shonin01";
  private static final String OWN = "my0wnpass";
  private static final String FIRST = "first123";
  private static final String APPROVAL = "appr0val";
  private static final String GIVEN = "given123";

  private final SharedProduct product;
  private final Papers bank;
  private final Desk desk;
  private final PageInspection inspection = new PageInspection("ja");
  private final PageInspection english = new PageInspection("en");
  private final CertificateChoice choice;
  private final Path folder = Checkout.temporaryFolder("densai");
  private HttpMember master = new HttpMember("", "", new byte[0]);

  DensaiManual(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/densai/");
    desk = new Desk(bank);
    choice = CertificateChoice.of(bank);
  }

  @AfterAll
  void stop() {
    desk.close();
    choice.close();
    Checkout.delete(folder);
  }

  private Clerk clerk() {
    return desk.clerk();
  }

  private void look(String name) {
    inspection.look(clerk().page(), "densai-" + name);
  }

  /** In English too, and back: for pages that the address alone brings. */
  private void lookTwice(String name) {
    Page page = clerk().page();
    String address = page.url();
    look(name);
    String join = address.contains("?") ? "&" : "?";
    page.navigate(address + join + "language=en");
    english.look(page, "densai-" + name);
    page.navigate(address + join + "language=ja");
  }

  /** Confirms with the approval password. */
  private void confirm(String button) {
    clerk().fill("承認パスワード", APPROVAL);
    clerk().press(button);
    clerk().page().locator(".notice").waitFor();
  }

  @Test
  @Order(1)
  @DisplayName("職員が契約と口座とマスターを登録し、用紙を渡す (D-2, D-6)")
  void staff_prepare_contract_accounts_and_master() {
    HttpClerk staff = product.staffOf(bank, "operator").loggedIn(bank);
    staff.open(bank.memberUrl() + "/staff/contracts/new");
    staff.submit("register", Map.of("name", "手順木工", "branch", "本店"));
    staff.submit(
        "issue",
        Map.of(
            "loginId", MASTER,
            "name", "管理太郎",
            "mail", "kanri@example.jp",
            "mailAgain", "kanri@example.jp"));
    String issued = staff.address().toString();
    String paper = issued.replace("master-issued", "master-paper");
    String first = MasterPaper.read(staff.open(paper).page().body()).firstPassword();
    master = new HttpMember(MASTER, first, new byte[0]);
    String accounts = issued.replace("master-issued", "accounts");
    BrowserVisit.loggedIn(
        bank, product.staffOf(bank, "operator"), "ja", visit -> accounts(visit, accounts));
  }

  private void accounts(BrowserVisit visit, String accounts) {
    Page page = visit.page();
    page.navigate(accounts);
    inspection.look(page, "densai-accounts-none");
    visit.press("add");
    inspection.look(page, "densai-accounts-wrong");
    for (String number : List.of("0000001", "0000002")) {
      visit.fill("branchNumber", "００１");
      visit.fill("number", number);
      visit.fill("label", "給与控除用");
      visit.press("add");
      page.locator(".notice").waitFor();
      assertThat(page.locator("main")).containsText(number);
    }
    inspection.look(page, "densai-accounts");
    page.navigate(accounts);
    page.locator("a[href*='account-remove']").last().click();
    inspection.look(page, "densai-account-remove");
    visit.press("remove");
    inspection.look(page, "densai-account-remove-wrong");
  }

  @Test
  @Order(2)
  @DisplayName("電子証明書取得 → 取得 (D-2)")
  void master_takes_the_certificate() {
    Clerk clerk = clerk();
    clerk.openEntry();
    clerk.follow("電子証明書取得");
    clerk.fill("ログインID", MASTER);
    clerk.fill("パスワード", master.password());
    clerk.press("認証");
    clerk.sees("電子証明書発行");
    Path file = folder.resolve("master.p12");
    clerk.page().waitForDownload(() -> clerk.press("取得")).saveAs(file);
    clerk.sees("電子証明書発行結果");
    master = new HttpMember(MASTER, master.password(), read(file));
    desk.closeBrowser();
    desk.profile().importP12(file, master.password());
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(3)
  @DisplayName("電子証明書ログイン → ログイン → 変更 → しんきん電子記録債権サービス → 実行 (D-3, D-5)")
  void master_changes_the_first_password_and_sets_the_approval_password() {
    Clerk clerk = clerk();
    clerk.openEntry();
    clerk.follow("電子証明書ログイン");
    clerk.sees("ログイン");
    clerk.fill("パスワード", master.password());
    clerk.press("ログイン");
    clerk.sees("ログインパスワード変更");
    clerk.fill("現在のログインパスワード", master.password());
    clerk.fill("新しいログインパスワード", OWN);
    clerk.fill("新しいログインパスワード再入力", OWN);
    clerk.press("変更");
    clerk.sees("しんきん電子記録債権サービス 承認パスワードの設定");
    clerk.fill("承認パスワード", APPROVAL);
    clerk.fill("承認パスワード再入力", APPROVAL);
    clerk.press("実行");
    clerk.sees("承認パスワードの設定結果");
    lookTwice("approval-set");
    clerk.choose("トップへ");
    clerk.sees("トップページ");
    assertThat(clerk.page().locator(".menu")).not().containsText("控除業務");
  }

  @Test
  @Order(4)
  @DisplayName("管理業務 → ユーザ情報管理 → 変更 → 検索 → 変更 → 変更内容の確認へ → 変更の実行 (D-6)")
  void master_grants_rights_to_itself() {
    Clerk clerk = clerk();
    clerk.choose("管理業務");
    clerk.sees("管理業務");
    lookTwice("update");
    clerk.choose("ユーザ情報管理");
    clerk.sees("ユーザ情報管理");
    lookTwice("information");
    clerk.choose("変更");
    clerk.sees("ユーザ情報変更 検索");
    clerk.fill("ログインIDまたはユーザ名（前方一致）", "kanri");
    clerk.press("検索");
    assertThat(clerk.page().locator("main")).containsText(MASTER);
    lookTwice("search");
    clerk.choose("変更 " + MASTER);
    clerk.sees("ユーザ情報変更");
    lookTwice("edit");
    clerk.press("変更内容の確認へ");
    look("edit-wrong");
    tick("承認不要業務", "担当者", "0000001");
    clerk.press("変更内容の確認へ");
    clerk.sees("内容の確認");
    lookTwice("confirm");
    clerk.fill("承認パスワード", "wr0ngone");
    clerk.press("変更の実行");
    look("confirm-wrong");
    confirm("変更の実行");
    clerk.sees("ユーザ更新");
    lookTwice("update-list");
  }

  /** Boxes, by what their words contain. */
  private void tick(String... words) {
    for (String word : words) {
      clerk()
          .page()
          .locator(".rights label", new Page.LocatorOptions().setHasText(word))
          .first()
          .click();
    }
  }

  @Test
  @Order(5)
  @DisplayName("登録・解除 → 新規登録 → 確認 → 実行 (D-7, D-9)")
  void master_registers_an_approver() {
    Clerk clerk = clerk();
    clerk.choose("ユーザ情報管理へ");
    clerk.choose("登録・解除");
    clerk.sees("ユーザ登録・解除");
    lookTwice("registration");
    clerk.choose("新規登録");
    clerk.sees("ユーザ新規登録");
    clerk.press("確認");
    look("new-wrong");
    clerk.fill("ログインID", GENERAL);
    clerk.fill("ユーザ名", "承認花子");
    clerk.fill("メールアドレス", "shonin@example.jp");
    clerk.fill("メールアドレス再入力", "shonin@example.jp");
    clerk.fill("初回ログインパスワード", FIRST);
    clerk.fill("初回ログインパスワード再入力", FIRST);
    tick("承認者", "0000001");
    clerk.fill("初回承認パスワード", GIVEN);
    clerk.fill("初回承認パスワード再入力", GIVEN);
    clerk.press("確認");
    clerk.sees("内容の確認");
    lookTwice("new-confirm");
    confirm("実行");
    clerk.sees("ユーザ更新");
    assertThat(authenticated().page().text()).contains("E3001");
  }

  private HttpClerk authenticated() {
    HttpClerk clerk = HttpClerk.without(bank);
    clerk.open(bank.entry() + "certificate/authentication");
    return clerk.submit("authenticate", Map.of("loginId", GENERAL, "password", FIRST));
  }

  @Test
  @Order(6)
  @DisplayName("更新 → ユーザ更新の確認へ → ユーザ更新の実行 → トップへ戻る (D-8)")
  void master_updates_the_users() {
    Clerk clerk = clerk();
    clerk.choose("ユーザ情報管理へ");
    clerk.choose("更新");
    clerk.sees("ユーザ更新");
    lookTwice("update-two");
    clerk.choose("取り下げ " + MASTER);
    clerk.sees("更新待ちの取り下げ");
    lookTwice("withdraw");
    clerk.press("取り下げる");
    clerk.seesText("E1001");
    look("withdraw-wrong");
    clerk.choose("キャンセル");
    clerk.choose("ユーザ更新の確認へ");
    clerk.sees("ユーザ更新の確認");
    clerk.press("ユーザ更新の実行");
    look("execute-wrong");
    confirm("ユーザ更新の実行");
    clerk.sees("ユーザ情報管理");
    clerk.choose("トップへ戻る");
    clerk.sees("トップページ");
    assertThat(authenticated().page().text()).contains("E3032");
  }

  @Test
  @Order(7)
  @DisplayName("電子証明書管理 → ユーザ管理業務 → 電子証明書管理 → 次へ → 変更 → 確定 → 電子証明書管理へ、ログアウト (D-10, D-11)")
  void master_permits_a_certificate_and_logs_out() {
    Clerk clerk = clerk();
    clerk.choose("電子証明書管理");
    clerk.sees("電子証明書管理");
    lookTwice("certificates-area");
    clerk.choose("ユーザ管理業務");
    clerk.sees("ユーザ管理業務");
    lookTwice("certificates-management");
    clerk.chooseOnPage("電子証明書管理");
    clerk.sees("電子証明書管理 ユーザの選択");
    clerk.page().getByLabel("選択 " + GENERAL).check();
    clerk.press("次へ");
    clerk.sees("電子証明書の取得の許可");
    lookTwice("permit-chosen");
    clerk.choose("変更");
    confirm("確定");
    clerk.sees("電子証明書管理 結果");
    look("permitted");
    clerk.choose("電子証明書管理へ");
    clerk.sees("電子証明書管理");
    clerk.press("ログアウト");
    clerk.page().waitForURL(bank.entry() + "**");
  }

  @Test
  @Order(8)
  @DisplayName("次のログインから、付与した業務だけが画面にもアドレスにも開く (D-6, D-8)")
  void rights_open_their_tabs_from_the_next_log_in() {
    Clerk clerk = clerk();
    clerk.openEntry();
    clerk.follow("電子証明書ログイン");
    clerk.fill("パスワード", OWN);
    clerk.press("ログイン");
    clerk.sees("トップページ");
    clerk.choose("控除業務");
    clerk.sees("控除業務");
    lookTwice("desk");
    assertThat(clerk.page().locator(".tabs")).not().containsText("承認待ちの承認");
    clerk.choose("控除結果の入力・送信");
    lookTwice("desk-results");
    clerk.choose("001 普通 0000001 給与控除用");
    clerk.seesText("この口座の控除依頼リストはありません");
    lookTwice("desk-account");
    clerk.choose("口座");
    lookTwice("desk-accounts");
    clerk.press("ログアウト");
    clerk.page().waitForURL(bank.entry() + "**");

    refusals(master, 200, 403);
    HttpMember approver = HttpMember.issue(bank, GENERAL, FIRST);
    HttpClerk entry = approver.loggedIn(bank);
    entry.submit("change", passwords(FIRST, OWN));
    assertThat(entry.address().getPath()).isEqualTo("/member/approval");
    entry.submit("change", passwords(GIVEN, APPROVAL));
    refusals(approver, 403, 200);
  }

  private static Map<String, String> passwords(String current, String next) {
    return Map.of("current", current, "password", next, "passwordAgain", next);
  }

  /** What direct requests get: for viewing and entering, and for approving. */
  private void refusals(HttpMember member, int work, int approval) {
    HttpClerk clerk = member.logIn(bank, OWN);
    String granted = account(clerk, "0000001", work == 200 ? "results" : "approvals");
    String own = "?account=" + granted;
    String other = "?account=" + (Long.parseLong(granted) + 1_000_000);
    Map<String, Integer> pages =
        Map.of("results", work, "approvals", approval, "accounts", 200, "", 200);
    pages.forEach(
        (page, status) -> {
          assertThat(status(clerk, page)).as(page).isEqualTo(status);
          if (page.equals("results") || page.equals("approvals")) {
            assertThat(status(clerk, page + own)).as(page + own).isEqualTo(status);
            assertThat(status(clerk, page + other))
                .as(page + other)
                .isEqualTo(status == 200 ? 404 : 403);
          }
        });
  }

  private int status(HttpClerk clerk, String page) {
    return clerk.open(bank.memberUrl() + "/member/deductions/" + page).page().status();
  }

  /** The id of the account, from the page of a task that is open. */
  private String account(HttpClerk clerk, String number, String task) {
    clerk.open(bank.memberUrl() + "/member/deductions/" + task);
    return clerk.page().text().replaceAll("(?s).*account=(\\d+)\"[^<]*" + number + ".*", "$1");
  }

  @Test
  @Order(9)
  @DisplayName("どの画面にも大きな妨げはない (WCAG 2.2 AA、画面要件35)")
  void pages_have_no_serious_barrier() {
    assertThat(inspection.findings()).isEmpty();
    assertThat(english.findings()).isEmpty();
  }
}
