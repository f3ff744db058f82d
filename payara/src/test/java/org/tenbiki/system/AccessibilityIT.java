package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page in every state, in both languages, as {@link PageInspection} looks at it. Pages are
 * known by their fields here, because their words change with the language.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("アクセシビリティ（WCAG 2.2 AA、画面要件34・35）")
class AccessibilityIT {
  private static final String IE_MODE =
      "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
  private static final List<String> GUIDES =
      List.of(
          "WINDOWS_11",
          "WINDOWS_10",
          "WINDOWS_FIREFOX",
          "MAC",
          "MAC_FIREFOX",
          "LINUX",
          "LINUX_FIREFOX");

  /** More than any page before log-in has. */
  private static final int MOST_STOPS = 60;

  /** As long as the profile allows. */
  private static final String LONG_NAME = "勅使河原　長太郎左衛門之助吉兵衛四郎五郎";

  private final SystemUnderTest system = new MicroSystem();
  private Papers papers = new Papers("", "", "", "", Path.of(""), "", Map.of(), List.of());
  private @Nullable HttpMember master;
  private @Nullable HttpMember operator;

  @BeforeAll
  void start() {
    system.start();
    papers = system.papers();
    master =
        HttpMember.register(
            papers,
            papers.contracts().get(2),
            new Member("longest00001", "passw0rd1234", LONG_NAME, "a".repeat(38) + "@example.com"));
    Papers.Staff staff = papers.staff().getOrDefault("operator", new Papers.Staff("", "", ""));
    operator = HttpMember.issue(papers, staff.userId(), staff.password());
    lock(papers.contracts().get(3));
  }

  @AfterAll
  void end() {
    system.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("ログイン前の画面：空のとき、誤りのあるとき、キーボードを開いたとき")
  void pages_before_log_in_have_no_serious_barrier(String language) {
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    PageInspection inspection = new PageInspection(language);
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Page page = chromium.page();
      page.navigate(papers.entry() + "?language=" + language);
      inspection.look(page, "index");
      registration(page, inspection, papers.contracts().get(language.equals("ja") ? 0 : 1));
      issue(page, inspection);
      help(page, inspection);
      failures(page, inspection);
    } finally {
      profile.forget();
    }
    assertThat(inspection.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("ログインと会員の画面：いちばん長い名前でも")
  void pages_of_members_have_no_serious_barrier(String language) {
    PageInspection inspection = new PageInspection(language);
    loggedIn(
        master,
        language,
        page -> {
          inspection.look(page, "login");
          openKeyboard(page);
          inspection.look(page, "login-keyboard");
          page.locator("[id='form:password']").fill("wr0ngword");
          page.locator("[id='form:logIn']").click();
          inspection.look(page, "login-wrong");
        },
        page -> {
          inspection.look(page, "member-top");
          page.navigate(papers.memberUrl() + "/staff/top");
          inspection.look(page, "error-forbidden");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("金庫職員の画面")
  void pages_of_staff_have_no_serious_barrier(String language) {
    PageInspection inspection = new PageInspection(language);
    loggedIn(
        operator,
        language,
        page -> {},
        page -> {
          inspection.look(page, "staff-top");
          page.navigate(papers.memberUrl() + "/staff/contracts/?search=nothing");
          inspection.look(page, "staff-contracts-none");
          newContract(page, inspection);
          page.navigate(papers.memberUrl() + "/staff/contracts/");
          inspection.look(page, "staff-contracts");
          openContract(page, papers.contracts().get(2));
          inspection.look(page, "staff-contract");
          new StaffPages(papers).changes(page, inspection);
          openContract(page, papers.contracts().get(2));
          follow(page, "staff/users/details");
          inspection.look(page, "staff-user");
          follow(page, "staff/users/login-id");
          page.locator("[id='form:change']").click();
          inspection.look(page, "staff-login-id-wrong");
          openContract(page, papers.contracts().get(2));
          follow(page, "staff/users/details");
          follow(page, "staff/users/revoke");
          inspection.look(page, "staff-revoke");
          page.locator("[id='form:revoke']").click();
          inspection.look(page, "staff-revoke-wrong");
          openContract(page, papers.contracts().get(3));
          follow(page, "staff/contracts/release");
          page.locator("[id='form:release']").click();
          inspection.look(page, "staff-release-wrong");
          new StaffPages(papers).request(page, inspection);
        });
    assertThat(inspection.findings()).isEmpty();
  }

  @Test
  @DisplayName("初期登録から電子証明書の発行まで、キーボードだけで進める（画面要件35）")
  void registration_and_issue_need_no_mouse() {
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    Papers.Contract contract = papers.contracts().get(4);
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Page page = chromium.page();
      page.navigate(papers.entry());
      press(page, "#master");
      type(page, "contractNumber", contract.number());
      type(page, "initialPassword", contract.initialPassword());
      press(page, "[id='form:next']");
      type(page, "loginId", userIdOf(contract));
      type(page, "password", "passw0rd1234");
      type(page, "passwordAgain", "passw0rd1234");
      type(page, "name", "見本　花子");
      type(page, "mail", "hanako@example.jp");
      type(page, "mailAgain", "hanako@example.jp");
      press(page, "[id='form:register']");
      press(page, "#certificate");
      type(page, "loginId", userIdOf(contract));
      type(page, "password", "passw0rd1234");
      press(page, "[id='form:authenticate']");
      page.waitForDownload(() -> press(page, "[id='form:issue']"));
      press(page, "[id='form:close']");
      page.locator(".notice").waitFor();
    } finally {
      profile.forget();
    }
  }

  @Test
  void the_inspection_finds_what_is_wrong() {
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    PageInspection inspection = new PageInspection("ja");
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Page page = chromium.page();
      page.setContent(
          "<html lang='en'><title>-</title><main><h1 style='width:1400px'>-</h1><input></main>");
      inspection.look(page, "wrong-on-purpose");
    } finally {
      profile.forget();
    }
    assertThat(String.join("\n", inspection.findings()))
        .contains("speaks en", "needs 14", "at 1280", "at 390", "label (critical)");
  }

  private static void press(Page page, String target) {
    reach(page, target);
    page.keyboard().press("Enter");
  }

  private static void type(Page page, String field, String text) {
    reach(page, "[id='form:" + field + "']");
    page.keyboard().insertText(text);
  }

  /** By the tab key alone, and the focus can be seen. */
  private static void reach(Page page, String target) {
    page.locator(target).waitFor();
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      if (page.locator(target + ":focus-visible").count() == 1) {
        return;
      }
    }
    throw new AssertionError("no way by keys to " + target + " on " + page.url());
  }

  private void registration(Page page, PageInspection inspection, Papers.Contract contract) {
    page.navigate(papers.entry() + "registration/login");
    inspection.look(page, "registration-login");
    openKeyboard(page);
    inspection.look(page, "registration-login-keyboard");
    page.locator("[id='form:next']").click();
    inspection.look(page, "registration-login-wrong");
    page.locator("[id='form:contractNumber']").fill(contract.number());
    page.locator("[id='form:initialPassword']").fill(contract.initialPassword());
    page.locator("[id='form:next']").click();
    inspection.look(page, "registration-form");
    page.locator("[id='form:register']").click();
    inspection.look(page, "registration-form-wrong");
    page.locator("[id='form:password']").fill("passw0rd1234");
    page.locator("[id='form:passwordAgain']").fill("passw");
    openKeyboard(page);
    page.locator("[data-skbtn='{symbols}']").click();
    inspection.look(page, "registration-form-keyboard");
    page.locator("[id='form:passwordAgain']").fill("passw0rd1234");
    page.locator("[id='form:loginId']").fill(userIdOf(contract));
    page.locator("[id='form:name']").fill(LONG_NAME);
    page.locator("[id='form:mail']").fill("b".repeat(38) + "@example.com");
    page.locator("[id='form:mailAgain']").fill("b".repeat(38) + "@example.com");
    page.locator("[id='form:register']").click();
    page.locator("#certificate").waitFor();
    inspection.look(page, "registration-result");
    page.locator("#certificate").click();
    inspection.look(page, "authentication");
    page.locator("[id='form:loginId']").fill(userIdOf(contract));
    page.locator("[id='form:password']").fill("wr0ngword");
    page.locator("[id='form:authenticate']").click();
    openKeyboard(page);
    inspection.look(page, "authentication-wrong");
    page.locator("[id='form:password']").fill("passw0rd1234");
    page.locator("[id='form:authenticate']").click();
  }

  private void issue(Page page, PageInspection inspection) {
    page.locator("[id='form:issue']").waitFor();
    inspection.look(page, "issue");
    String state = "**/certificate/state";
    page.route(state, route -> route.fulfill(new Route.FulfillOptions().setBody("ISSUING")));
    page.locator("[id='form:issue']").click();
    page.locator(".progress").waitFor();
    inspection.look(page, "progress");
    page.unroute(state);
    page.locator("#download").waitFor();
    inspection.look(page, "result");
    page.locator("[id='form:close']").click();
    inspection.look(page, "notice");
  }

  private void help(Page page, PageInspection inspection) {
    for (String guide : GUIDES) {
      page.navigate(papers.entry() + "help/import?browser=" + guide);
      inspection.look(page, "import-" + guide);
    }
    page.getByRole(AriaRole.CONTENTINFO).getByRole(AriaRole.LINK).first().click();
    page.waitForURL("**/help/accessibility");
    inspection.look(page, "accessibility");
    page.navigate(papers.mailUrl());
    inspection.look(page, "mails");
  }

  private void failures(Page page, PageInspection inspection) {
    page.navigate(papers.login());
    page.locator("#failure").waitFor();
    inspection.look(page, "login-no-certificate");
    page.navigate(papers.entry() + "nowhere");
    inspection.look(page, "error-not-found");
    page.navigate(papers.publicUrl() + "/nowhere/at-all");
    inspection.look(page, "error-not-found-anywhere");
    page.setExtraHTTPHeaders(Map.of("User-Agent", IE_MODE));
    page.navigate(papers.entry() + "registration/login");
    assertThat(page.locator("body").innerText()).contains("DC584197", papers.entry());
    inspection.look(page, "old-browser");
  }

  private static void newContract(Page page, PageInspection inspection) {
    page.locator("a[href*='staff/contracts/new']").click();
    inspection.look(page, "staff-new");
    page.locator("[id='form:register']").click();
    openKeyboard(page);
    inspection.look(page, "staff-new-wrong");
    page.locator("[id='form:name']").fill("全国総合物流運輸倉庫関連産業職員労働組合連合会東日本地方本部支部");
    page.locator("[id='form:branch']").fill("東京中央営業部第二営業課");
    page.locator("[id='form:initialPassword']").fill("abc123");
    page.locator("[id='form:initialPasswordAgain']").fill("abc123");
    page.locator("[id='form:register']").click();
    page.locator("#notice").waitFor();
    inspection.look(page, "staff-new-done");
  }

  private interface Visit {
    void at(Page page);
  }

  /** With the certificate in a plain Chromium: before the password, and after it. */
  private void loggedIn(@Nullable HttpMember member, String language, Visit before, Visit after) {
    if (member == null) {
      throw new IllegalStateException("not issued");
    }
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    Path folder = Checkout.temporaryFolder("p12");
    try (CertificateChoice choice = CertificateChoice.of(papers)) {
      Path file = Files.write(folder.resolve("user.p12"), member.p12());
      profile.importP12(file, member.password());
      try (PlainChromium chromium = PlainChromium.open(profile)) {
        Page page = chromium.page();
        page.navigate(papers.login() + "?language=" + language);
        before.at(page);
        page.locator("[id='form:password']").fill(member.password());
        page.locator("[id='form:logIn']").click();
        page.waitForURL("**/top*");
        after.at(page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      profile.forget();
      Checkout.delete(folder);
    }
  }

  private void openContract(Page page, Papers.Contract contract) {
    page.navigate(papers.memberUrl() + "/staff/contracts/?search=" + contract.number());
    follow(page, "staff/contracts/details");
  }

  private static void follow(Page page, String address) {
    page.locator("a[href*='" + address + "']").first().click();
  }

  private static void openKeyboard(Page page) {
    page.locator(".password-keyboard").last().click();
    page.locator(".keyboard .hg-button").first().waitFor();
  }

  private void lock(Papers.Contract contract) {
    HttpClerk clerk = HttpClerk.without(papers);
    for (int i = 0; i < 6; i++) {
      clerk.open(papers.entry() + "registration/login");
      clerk.submit(
          "next", Map.of("contractNumber", contract.number(), "initialPassword", "Zz9999"));
    }
  }

  private static String userIdOf(Papers.Contract contract) {
    return "user" + contract.number();
  }
}
