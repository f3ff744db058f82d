package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages that densai alone has, from the contract to the log-out, with texts as long as its
 * profile allows, as {@link PageInspection} looks at them.
 */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("しらかばしんきん でんさい：どの画面にも大きな妨げはない (D-2〜D-11、画面要件34・35)")
class DensaiAccessibilityIT {
  private static final String OWN = "my0wnpass";
  private static final String APPROVAL = "appr0val";
  private static final String WRONG = "wr0ngone";
  private static final String FIRST = "first123";
  private static final String GIVEN = "given123";

  /** As long as the form allows. */
  private static final String LONG_LABEL = "組合員互助会給与控除積立預金および団体生命共済掛金振替専用口座東京本店営業部扱分";

  /** As long as the form allows. */
  private static final String LONG_NOTE = "パソコンの紛失。".repeat(25);

  private final SharedProduct product;
  private final Papers bank;

  DensaiAccessibilityIT(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/densai/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("契約、口座、用紙、変更、承認パスワード、ユーザ情報管理、電子証明書管理、控除業務、ログアウト")
  void from_the_paper_to_the_log_out(String language) {
    PageInspection inspection = new PageInspection(language);
    Member owner = longest("d-kanri" + language + "00001");
    Member general = longest("d-ippan" + language + "00001");
    String first = paperOf(owner, inspection);
    HttpMember master = HttpMember.issue(bank, owner.userId(), first);
    try (BrowserVisit visit = BrowserVisit.of(bank, master, language)) {
      visit.logIn();
      enter(visit, first, inspection);
      grant(visit, inspection);
      register(visit, general, inspection);
      update(visit, inspection);
      permit(visit, general, inspection);
      firstLogIn(general);
      revokeAndDelete(visit, inspection);
      logOut(visit);
      visit.openLogIn(language);
      deductions(visit, inspection);
    }
    assertThat(inspection.findings()).isEmpty();
  }

  private Member longest(String userId) {
    Member somebody = product.somebody().withLongestTexts();
    return new Member(userId, FIRST, somebody.name(), somebody.mail());
  }

  /** Contract, accounts, master and paper; the first password. */
  private String paperOf(Member owner, PageInspection inspection) {
    AtomicReference<String> first = new AtomicReference<>();
    BrowserVisit.loggedIn(
        bank,
        product.staffOf(bank, "operator"),
        inspection.language(),
        visit -> {
          Page page = visit.page();
          visit.open("/staff/contracts/new");
          inspection.look(page, "densai-contract-new");
          visit.fill("name", SharedProduct.LONG_NAME);
          visit.fill("branch", SharedProduct.LONG_BRANCH);
          visit.press("register");
          PlaywrightAssertions.assertThat(page.locator("[id='form:loginId']")).hasValue("d-");
          inspection.look(page, "densai-master");
          visit.press("issue");
          inspection.look(page, "densai-master-wrong");
          person(visit, owner);
          visit.press("issue");
          page.locator("#paper").waitFor();
          inspection.look(page, "densai-master-issued");
          first.set(MasterPaper.read(paper(page)).firstPassword());
          String issued = page.url();
          visit.press("finish");
          page.locator(".notice").waitFor();
          inspection.look(page, "densai-contract");
          accounts(visit, inspection);
          page.navigate(issued);
          PlaywrightAssertions.assertThat(page.locator("body")).containsText("E5208");
        });
    return Objects.requireNonNull(first.get());
  }

  private static void person(BrowserVisit visit, Member member) {
    visit.fill("loginId", member.userId());
    visit.fill("name", member.name());
    visit.fill("mail", member.mail());
    visit.fill("mailAgain", member.mail());
  }

  private static byte[] paper(Page page) {
    Download download = page.waitForDownload(() -> page.locator("#paper").click());
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accounts(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.follow("contracts/accounts");
    inspection.look(page, "densai-accounts-none");
    visit.press("add");
    inspection.look(page, "densai-accounts-wrong");
    for (String number : List.of("1000001", "1000002")) {
      visit.fill("branchNumber", "001");
      visit.fill("number", number);
      visit.fill("label", LONG_LABEL);
      visit.press("add");
      PlaywrightAssertions.assertThat(page.locator("main")).containsText(number);
    }
    inspection.look(page, "densai-accounts");
    page.locator("a[href*='account-remove']").last().click();
    inspection.look(page, "densai-account-remove");
    visit.press("remove");
    inspection.look(page, "densai-account-remove-wrong");
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
    inspection.look(page, "densai-approval-set");
    page.locator("#top").click();
    page.waitForURL("**/member/top**");
    inspection.look(page, "densai-top");
    visit.open("/member/account");
    PlaywrightAssertions.assertThat(page.locator("[id='form:name']")).hasCount(0);
    PlaywrightAssertions.assertThat(page.locator("a[href*='member/update/edit']")).hasCount(1);
    inspection.look(page, "densai-account");
    visit.follow("member/approval");
    inspection.look(page, "densai-approval");
    visit.fill("current", WRONG);
    visit.fill("password", "appr0val2");
    visit.fill("passwordAgain", "appr0val2");
    visit.press("change");
    inspection.look(page, "densai-approval-wrong");
    sees(visit, "E4014");
  }

  private static void sees(BrowserVisit visit, String text) {
    PlaywrightAssertions.assertThat(visit.page().locator("main")).containsText(text);
  }

  /** Every right and account, for the master itself. Source: requirement D-6. */
  private static void grant(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.open("/member/update/");
    inspection.look(page, "densai-update");
    visit.open("/member/update/information");
    inspection.look(page, "densai-information");
    visit.open("/member/update/search");
    inspection.look(page, "densai-search");
    visit.follow("update/edit");
    inspection.look(page, "densai-edit");
    visit.press("check");
    inspection.look(page, "densai-edit-wrong");
    tickAll(page);
    visit.press("check");
    page.waitForURL("**/member/update/confirm**");
    inspection.look(page, "densai-confirm");
    refuseApproval(visit, "carryOut");
    inspection.look(page, "densai-confirm-wrong");
    confirm(visit, "carryOut");
    inspection.look(page, "densai-update-list");
  }

  private static void tickAll(Page page) {
    page.locator(".rights input[type=checkbox]").all().forEach(Locator::check);
  }

  private static void refuseApproval(BrowserVisit visit, String button) {
    visit.fill("approval", WRONG);
    visit.press(button);
    sees(visit, "E4014");
    PlaywrightAssertions.assertThat(visit.page().locator("[id='form:approval']")).hasValue("");
  }

  private static void confirm(BrowserVisit visit, String button) {
    visit.fill("approval", APPROVAL);
    visit.press(button);
    visit.page().locator(".notice").waitFor();
  }

  private static void register(BrowserVisit visit, Member general, PageInspection inspection) {
    Page page = visit.page();
    visit.open("/member/update/registration");
    inspection.look(page, "densai-registration");
    visit.follow("update/new");
    inspection.look(page, "densai-new");
    visit.press("check");
    inspection.look(page, "densai-new-wrong");
    person(visit, general);
    visit.fill("password", FIRST);
    visit.fill("passwordAgain", FIRST);
    tickAll(page);
    visit.fill("approvalPassword", GIVEN);
    visit.fill("approvalPasswordAgain", GIVEN);
    visit.press("check");
    page.waitForURL("**/member/update/confirm**");
    inspection.look(page, "densai-new-confirm");
    confirm(visit, "carryOut");
    inspection.look(page, "densai-update-two");
  }

  private static void update(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.follow("update/withdraw");
    inspection.look(page, "densai-withdraw");
    visit.follow("update/list");
    visit.follow("update/execute");
    inspection.look(page, "densai-execute");
    visit.press("update");
    inspection.look(page, "densai-execute-wrong");
    confirm(visit, "update");
  }

  private void permit(BrowserVisit visit, Member general, PageInspection inspection) {
    Page page = visit.page();
    assertThat(authenticated(general).page().text()).contains("E3032");
    visit.open("/member/certificates/");
    inspection.look(page, "densai-certificates-area");
    visit.open("/member/certificates/management");
    inspection.look(page, "densai-certificates-management");
    visit.open("/member/certificates/users");
    inspection.look(page, "densai-certificates");
    page.locator("main input[type=radio]").first().check();
    page.locator("#next").click();
    page.locator("#change").waitFor();
    inspection.look(page, "densai-permit-chosen");
    page.locator("#change").click();
    inspection.look(page, "densai-permit");
    refuseApproval(visit, "permit");
    inspection.look(page, "densai-permit-wrong");
    confirm(visit, "permit");
    inspection.look(page, "densai-certificates-permitted");
  }

  private HttpClerk authenticated(Member general) {
    HttpClerk clerk = HttpClerk.without(bank);
    clerk.open(bank.entry() + "certificate/authentication");
    return clerk.submit(
        "authenticate", Map.of("loginId", general.userId(), "password", general.password()));
  }

  private void firstLogIn(Member general) {
    HttpClerk clerk = HttpMember.issue(bank, general.userId(), general.password()).loggedIn(bank);
    assertThat(clerk.address().getPath()).isEqualTo("/member/first-password");
    change(clerk, FIRST, OWN);
    assertThat(clerk.address().getPath()).isEqualTo("/member/approval");
    change(clerk, GIVEN, APPROVAL);
    assertThat(clerk.open(bank.memberUrl() + "/member/top").page().text()).contains("DC584131");
  }

  private static void change(HttpClerk clerk, String current, String password) {
    clerk.submit(
        "change", Map.of("current", current, "password", password, "passwordAgain", password));
  }

  /** The only user of the contract beside the master. Source: requirement D-5. */
  private static void revokeAndDelete(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.open("/member/users/");
    visit.follow("users/details");
    PlaywrightAssertions.assertThat(page.locator(".menu a[aria-current]")).hasCount(1);
    inspection.look(page, "densai-user");
    visit.follow("users/revoke");
    page.locator("[id='form:reason']").selectOption("KEY_COMPROMISE");
    visit.fill("note", LONG_NOTE);
    refuseApproval(visit, "revoke");
    PlaywrightAssertions.assertThat(page.locator("[id='form:reason']")).hasValue("KEY_COMPROMISE");
    PlaywrightAssertions.assertThat(page.locator("[id='form:note']")).hasValue(LONG_NOTE);
    inspection.look(page, "densai-revoke-wrong");
    confirm(visit, "revoke");
    PlaywrightAssertions.assertThat(page.locator("a[href*='users/revoke']")).hasCount(0);
    inspection.look(page, "densai-user-revoked");
    visit.follow("users/delete");
    inspection.look(page, "densai-delete");
    refuseApproval(visit, "delete");
    inspection.look(page, "densai-delete-wrong");
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

  /** Rights count from the next log-in. */
  private static void deductions(BrowserVisit visit, PageInspection inspection) {
    visit.page().locator("[id='form:password']").fill(OWN);
    visit.press("logIn");
    visit.page().locator(".page-tools form").waitFor();
    for (String page : List.of("", "lists", "results", "approvals", "accounts")) {
      visit.open("/member/deductions/" + page);
      inspection.look(visit.page(), "densai-deductions" + (page.isEmpty() ? "" : "-" + page));
    }
    visit.open("/member/deductions/results");
    visit.follow("account=");
    inspection.look(visit.page(), "densai-deductions-account");
  }
}
