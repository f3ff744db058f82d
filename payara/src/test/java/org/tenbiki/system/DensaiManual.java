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
 * The initial set-up of densai in the order and the words of its manual. Source: requirement D-13.
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
    staff.open(accounts);
    for (String number : List.of("0000001", "0000002")) {
      staff.submitAsShown("add", Map.of("branchNumber", "００１", "number", number, "label", "給与控除用"));
      assertThat(staff.page().text()).contains(number);
    }
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
    clerk.choose("ユーザ情報管理");
    clerk.sees("ユーザ情報管理");
    clerk.choose("変更");
    clerk.sees("ユーザ情報変更 検索");
    clerk.fill("ログインIDまたはユーザ名（前方一致）", "kanri");
    clerk.press("検索");
    assertThat(clerk.page().locator("main")).containsText(MASTER);
    clerk.choose("変更 " + MASTER);
    clerk.sees("ユーザ情報変更");
    tick("承認不要業務", "担当者", "0000001");
    clerk.press("変更内容の確認へ");
    clerk.sees("内容の確認");
    clerk.fill("承認パスワード", "wr0ngone");
    clerk.press("変更の実行");
    clerk.seesText("E4014");
    confirm("変更の実行");
    clerk.sees("ユーザ更新");
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
    clerk.choose("新規登録");
    clerk.sees("ユーザ新規登録");
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
    clerk.choose("取り下げ " + MASTER);
    clerk.sees("更新待ちの取り下げ");
    clerk.press("取り下げる");
    clerk.seesText("E1001");
    clerk.choose("キャンセル");
    clerk.choose("ユーザ更新の確認へ");
    clerk.sees("ユーザ更新の確認");
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
    clerk.choose("ユーザ管理業務");
    clerk.sees("ユーザ管理業務");
    clerk.chooseOnPage("電子証明書管理");
    clerk.sees("電子証明書管理 ユーザの選択");
    clerk.page().getByLabel("選択 " + GENERAL).check();
    clerk.press("次へ");
    clerk.sees("電子証明書の取得の許可");
    clerk.choose("変更");
    confirm("確定");
    clerk.sees("電子証明書管理 結果");
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
    assertThat(clerk.page().locator(".tabs")).not().containsText("承認待ちの承認");
    clerk.choose("控除結果の入力・送信");
    clerk.choose("001 普通 0000001 給与控除用");
    clerk.seesText("入力が必要な控除依頼はありません。");
    clerk.choose("口座");
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
}
