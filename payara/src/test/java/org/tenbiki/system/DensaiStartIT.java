package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** densai beside rokin in one running product, each page as {@link PageInspection} sees it. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("しらかばしんきん でんさい：はじめての利用 (D-2, D-3, D-5, D-10, D-11)")
class DensaiStartIT {
  private static final String OWN = "my0wnpass";
  private static final String APPROVAL = "appr0val";
  private static final String FIRST = "first123";

  private final SharedProduct product;
  private final Papers bank;

  DensaiStartIT(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/densai/");
  }

  @Test
  @DisplayName("入口に初期登録はなく、そのアドレスもない (D-2)")
  void nobody_registers_itself() {
    HttpClerk nobody = HttpClerk.without(bank);

    assertThat(nobody.open(bank.entry()).page().text())
        .contains("電子証明書取得", "電子証明書ログイン")
        .doesNotContain("registration/login");
    assertThat(nobody.open(bank.entry() + "registration/login").page().status()).isEqualTo(404);
    assertThat(nobody.open(product.papers().entry()).page().text()).contains("registration/login");
  }

  @Test
  @DisplayName("用紙は登録した職員だけに開き、初回パスワードを変えるまでは何を送っても先へ進めない (D-2, D-3)")
  void nothing_opens_before_the_first_password_is_changed() {
    HttpClerk operator = registered("木工一号", "d-mokko01");
    String issued = operator.address().toString();
    String paper = issued.replace("master-issued", "master-paper");
    String first = MasterPaper.read(operator.open(paper).page().body()).firstPassword();
    assertThat(staff("approver").loggedIn(bank).open(paper).page().status()).isEqualTo(404);
    HttpClerk auditor = staff("auditor").loggedIn(bank);
    HttpClerk stranger = product.staff("operator").loggedIn(product.papers());
    for (String page : List.of(issued, paper)) {
      assertThat(auditor.open(page).page().status()).as(page).isEqualTo(403);
      assertThat(stranger.open(page).page().status()).as(page).isEqualTo(404);
    }

    HttpMember master = HttpMember.issue(bank, "d-mokko01", first);
    HttpClerk clerk = master.loggedIn(bank);

    assertThat(clerk.address().getPath()).isEqualTo("/member/first-password");
    for (String page : List.of("/member/top", "/member/users/new", "/member/first-approval")) {
      assertThat(clerk.open(bank.memberUrl() + page).address().getPath())
          .isEqualTo("/member/first-password");
      assertThat(clerk.post(clerk.address().resolve(page), Map.of()).address().getPath())
          .isEqualTo("/member/first-password");
    }
    change(clerk, first, first);
    assertThat(clerk.page().text()).contains("E1013");
    change(clerk, first, "mokko01");
    assertThat(clerk.page().text()).contains("E1014");
    change(clerk, first, OWN);
    assertThat(clerk.address().getPath()).isEqualTo("/member/first-approval");
    assertThat(clerk.open(bank.memberUrl() + "/member/top").address().getPath())
        .isEqualTo("/member/first-approval");
    clerk.submit("set", Map.of("password", OWN, "passwordAgain", OWN));
    assertThat(clerk.page().text()).contains("E1012");
    clerk.submit("set", Map.of("password", APPROVAL, "passwordAgain", APPROVAL));
    assertThat(clerk.address().getPath()).isEqualTo("/member/approval-set");

    assertThat(master.logIn(bank, first).page().text()).contains("E4008");
    assertThat(master.logIn(bank, OWN).page().text())
        .contains("DC584131")
        .doesNotContain("承認パスワードは");
    change("APPROVAL_PASSWORD_WARNING_DAYS", "89");
    try {
      assertThat(master.logIn(bank, OWN).page().text()).contains("DC584131", "承認パスワードは20");
    } finally {
      change("APPROVAL_PASSWORD_WARNING_DAYS", "14");
    }
  }

  /** A figure of the institution, which two persons change. */
  private void change(String figure, String value) {
    HttpClerk operator = staff("operator").loggedIn(bank);
    operator.open(bank.memberUrl() + "/staff/settings/profile-edit");
    operator.submit("next", Map.of(figure, value));
    operator.submit("execute", Map.of("note", "規程の改定"));
    HttpClerk approver = staff("approver").loggedIn(bank);
    approver.open(operator.address().toString().replace("prepared", "details"));
    assertThat(approver.submit("approve", Map.of()).page().text()).contains("承認し、実行しました");
  }

  /** An operator at the paper of a new contract's master. */
  private HttpClerk registered(String contract, String loginId) {
    HttpClerk operator = staff("operator").loggedIn(bank);
    operator.open(bank.memberUrl() + "/staff/contracts/new");
    operator.submit("register", Map.of("name", contract, "branch", "本店"));
    assertThat(operator.page().text()).contains("DC584265");
    operator.submit(
        "issue",
        Map.of(
            "loginId", loginId,
            "name", "木工太郎",
            "mail", "mokko@example.jp",
            "mailAgain", "mokko@example.jp"));
    assertThat(operator.page().text()).contains("DC584266");
    return operator;
  }

  private static void change(HttpClerk clerk, String current, String password) {
    clerk.submit(
        "change", Map.of("current", current, "password", password, "passwordAgain", password));
  }

  private HttpMember staff(String role) {
    return product.staffOf(bank, role);
  }

  @ParameterizedTest
  @CsvSource({"ja,d-shiraka1,d-ippan01", "en,d-shiraka2,d-ippan02"})
  @DisplayName("契約と用紙、取得、ログイン、変更、承認パスワード、電子証明書管理、ログアウト")
  void from_the_paper_to_the_log_out(String language, String masterId, String generalId) {
    PageInspection inspection = new PageInspection(language);
    String first = paperOf(masterId, language, inspection);
    HttpMember master = HttpMember.issue(bank, masterId, first);
    try (BrowserVisit visit = BrowserVisit.of(bank, master, language)) {
      visit.logIn();
      enter(visit, first, inspection);
      registerGeneral(visit, generalId);
      permit(visit, generalId, inspection);
      general(generalId);
      revokeAndDelete(visit, inspection);
      logOut(visit);
    }
    assertThat(inspection.findings()).isEmpty();
  }

  /** Contract, master and paper; the first password. */
  private String paperOf(String masterId, String language, PageInspection inspection) {
    AtomicReference<String> first = new AtomicReference<>();
    BrowserVisit.loggedIn(
        bank,
        staff("operator"),
        language,
        visit -> {
          visit.open("/staff/contracts/new");
          inspection.look(visit.page(), "densai-contract-new");
          visit.fill("name", "白樺木工 " + masterId);
          visit.fill("branch", "本店");
          visit.press("register");
          visit.page().locator("[id='form:loginId']").waitFor();
          PlaywrightAssertions.assertThat(visit.page().locator("[id='form:loginId']"))
              .hasValue("d-");
          visit.press("issue");
          inspection.look(visit.page(), "densai-master-wrong");
          visit.fill("loginId", masterId);
          visit.fill("name", "白樺太郎");
          visit.fill("mail", "shirakaba@example.jp");
          visit.fill("mailAgain", "shirakaba@example.jp");
          visit.press("issue");
          visit.page().locator("#paper").waitFor();
          inspection.look(visit.page(), "densai-master-issued");
          first.set(MasterPaper.read(paper(visit.page())).firstPassword());
          String issued = visit.page().url();
          visit.press("finish");
          visit.page().locator(".notice").waitFor();
          inspection.look(visit.page(), "densai-contract");
          visit.page().navigate(issued);
          PlaywrightAssertions.assertThat(visit.page().locator("body")).containsText("E5208");
        });
    return Objects.requireNonNull(first.get());
  }

  private static byte[] paper(Page page) {
    Download download = page.waitForDownload(() -> page.locator("#paper").click());
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void enter(BrowserVisit visit, String first, PageInspection inspection) {
    Page page = visit.page();
    assertThat(page.url()).contains("/member/first-password");
    inspection.look(page, "densai-first-password");
    visit.press("change");
    inspection.look(page, "densai-first-password-wrong");
    visit.fill("current", first);
    visit.fill("password", OWN);
    visit.fill("passwordAgain", OWN);
    visit.press("change");
    page.waitForURL("**/member/first-approval**");
    inspection.look(page, "densai-first-approval");
    visit.press("set");
    inspection.look(page, "densai-first-approval-wrong");
    visit.fill("password", APPROVAL);
    visit.fill("passwordAgain", APPROVAL);
    visit.press("set");
    page.waitForURL("**/member/approval-set**");
    page.locator(".notice").waitFor();
    page.locator("#top").click();
    page.waitForURL("**/member/top**");
    inspection.look(page, "densai-top");
    visit.open("/member/account");
    PlaywrightAssertions.assertThat(page.locator("[id='form:name']")).hasCount(0);
    PlaywrightAssertions.assertThat(page.locator("a[href*='member/update/edit']")).hasCount(1);
    inspection.look(page, "densai-account");
    visit.follow("member/approval");
    inspection.look(page, "densai-approval");
    visit.fill("current", "wr0ngone");
    visit.fill("password", "appr0val2");
    visit.fill("passwordAgain", "appr0val2");
    visit.press("change");
    PlaywrightAssertions.assertThat(page.locator("body")).containsText("E4014");
    inspection.look(page, "densai-approval-wrong");
  }

  private static void registerGeneral(BrowserVisit visit, String generalId) {
    visit.open("/member/update/new");
    visit.fill("loginId", generalId);
    visit.fill("password", FIRST);
    visit.fill("passwordAgain", FIRST);
    visit.fill("name", "一般花子");
    visit.fill("mail", "ippan@example.jp");
    visit.fill("mailAgain", "ippan@example.jp");
    visit.press("check");
    confirm(visit, "carryOut");
    visit.follow("update/execute");
    confirm(visit, "update");
  }

  private static void confirm(BrowserVisit visit, String button) {
    visit.fill("approval", APPROVAL);
    visit.press(button);
    visit.page().locator(".notice").waitFor();
  }

  private void permit(BrowserVisit visit, String generalId, PageInspection inspection) {
    Page page = visit.page();
    assertThat(authenticated(generalId).page().text()).contains("E3032");
    visit.open("/member/certificates/users");
    inspection.look(page, "densai-certificates");
    page.locator("main input[type=radio]").first().check();
    page.locator("#next").click();
    page.locator("#change").click();
    inspection.look(page, "densai-permit");
    visit.fill("approval", "wr0ngone");
    visit.press("permit");
    PlaywrightAssertions.assertThat(page.locator("body")).containsText("E4014");
    inspection.look(page, "densai-permit-wrong");
    visit.fill("approval", APPROVAL);
    visit.press("permit");
    page.locator(".notice").waitFor();
    inspection.look(page, "densai-certificates-permitted");
  }

  private HttpClerk authenticated(String generalId) {
    HttpClerk clerk = HttpClerk.without(bank);
    clerk.open(bank.entry() + "certificate/authentication");
    return clerk.submit("authenticate", Map.of("loginId", generalId, "password", FIRST));
  }

  /** The only user of the contract beside the master. Source: requirement D-5. */
  private static void revokeAndDelete(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.open("/member/users/");
    visit.follow("users/details");
    visit.follow("users/revoke");
    page.locator("[id='form:reason']").selectOption("KEY_COMPROMISE");
    visit.fill("note", "パソコンの紛失");
    visit.fill("approval", "wr0ngone");
    visit.press("revoke");
    PlaywrightAssertions.assertThat(page.locator("body")).containsText("E4014");
    PlaywrightAssertions.assertThat(page.locator("[id='form:reason']")).hasValue("KEY_COMPROMISE");
    PlaywrightAssertions.assertThat(page.locator("[id='form:note']")).hasValue("パソコンの紛失");
    PlaywrightAssertions.assertThat(page.locator("[id='form:approval']")).hasValue("");
    inspection.look(page, "densai-revoke-wrong");
    confirm(visit, "revoke");
    PlaywrightAssertions.assertThat(page.locator("a[href*='users/revoke']")).hasCount(0);
    visit.follow("users/delete");
    inspection.look(page, "densai-delete");
    confirm(visit, "delete");
    PlaywrightAssertions.assertThat(page.locator("a[href*='users/delete']")).hasCount(0);
    PlaywrightAssertions.assertThat(page.locator("a[href*='users/receipt']")).hasCount(1);
  }

  /** One click. Source: requirement D-11. */
  private void logOut(BrowserVisit visit) {
    visit.page().locator(".page-tools form button").click();
    visit.page().waitForURL(bank.entry() + "**");
    visit.open("/member/top");
    assertThat(visit.page().url()).doesNotContain("/member/");
  }

  private void general(String generalId) {
    HttpMember member = HttpMember.issue(bank, generalId, FIRST);
    HttpClerk clerk = member.loggedIn(bank);
    assertThat(clerk.address().getPath()).isEqualTo("/member/first-password");
    change(clerk, FIRST, OWN);
    assertThat(clerk.address().getPath()).isEqualTo("/member/top");
  }
}
