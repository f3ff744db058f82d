package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every public page in every state, in both languages, as {@link PageInspection} looks at it. Pages
 * are known by their fields here, because their words change with the language.
 */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("アクセシビリティ：ログイン前（WCAG 2.2 AA、画面要件34・35）")
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

  /** As long as the profile allows. */
  private static final String LONG_NAME = "勅使河原　長太郎左衛門之助吉兵衛四郎五郎";

  private static final int MANY_FAILURES = 6;

  private final SharedProduct product;
  private final Papers papers;

  AccessibilityIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("空のとき、誤りのあるとき、キーボードを開いたとき")
  void pages_before_log_in_have_no_serious_barrier(String language) {
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    PageInspection inspection = new PageInspection(language);
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Page page = chromium.page();
      page.navigate(papers.entry() + "?language=" + language);
      inspection.look(page, "index");
      registration(page, inspection, product.contract());
      issue(page, inspection);
      help(page, inspection);
      failures(page, inspection);
      lockedUser(page, inspection);
    } finally {
      profile.forget();
    }
    assertThat(inspection.findings()).isEmpty();
  }

  @Test
  void the_inspection_finds_what_is_wrong() {
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    PageInspection inspection = new PageInspection("ja");
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Page page = chromium.page();
      page.setContent(
          "<html lang='en'><title>-</title><main><h1 style='width:1400px'>-</h1><input></main>");
      inspection.look(page, "on-purpose-wrong");
    } finally {
      profile.forget();
    }
    assertThat(String.join("\n", inspection.findings()))
        .contains(
            "speaks en",
            "needs 14",
            "at 1280",
            "at 390",
            "label (critical)",
            "shows no error",
            "shows no screen ID");
  }

  private void registration(Page page, PageInspection inspection, Papers.Contract contract) {
    page.navigate(papers.entry() + "registration/login");
    inspection.look(page, "registration-login");
    openKeyboard(page);
    inspection.look(page, "registration-login-keyboard");
    page.locator("[id='form:next']").click();
    inspection.look(page, "registration-login-wrong");
    locked(page, inspection);
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

  private void locked(Page page, PageInspection inspection) {
    Papers.Contract contract = product.contract();
    for (int i = 0; i < MANY_FAILURES; i++) {
      page.locator("[id='form:contractNumber']").fill(contract.number());
      page.locator("[id='form:initialPassword']").fill("Zz9999");
      page.locator("[id='form:next']").click();
    }
    assertThat(page.locator("#error-summary").innerText()).contains("E2002");
    inspection.look(page, "registration-login-locked");
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
    legacyFile(page, inspection);
    page.locator("[id='form:close']").click();
    inspection.look(page, "notice");
  }

  private static void legacyFile(Page page, PageInspection inspection) {
    page.locator("#legacy").click();
    inspection.look(page, "legacy");
    page.locator("[id='form:password']").fill("wr0ngword");
    page.locator("[id='form:download']").click();
    inspection.look(page, "legacy-wrong");
    page.locator("[id='form:password']").fill("passw0rd1234");
    Download download = page.waitForDownload(() -> page.locator("[id='form:download']").click());
    assertThat(download.suggestedFilename()).endsWith("-legacy.p12");
    page.locator("[id='form:result'], #result").first().click();
    page.locator("#download").waitFor();
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

  private void lockedUser(Page page, PageInspection inspection) {
    Member member = product.somebody();
    HttpMember.registerOnly(papers, product.contract(), member);
    page.setExtraHTTPHeaders(Map.of());
    page.navigate(papers.entry() + "certificate/authentication");
    for (int i = 0; i < MANY_FAILURES; i++) {
      page.locator("[id='form:loginId']").fill(member.userId());
      page.locator("[id='form:password']").fill("wr0ngword");
      page.locator("[id='form:authenticate']").click();
    }
    assertThat(page.locator("#error-summary").innerText()).contains("E3002");
    inspection.look(page, "authentication-locked");
  }

  private static void openKeyboard(Page page) {
    page.locator(".password-keyboard").last().click();
    page.locator(".keyboard .hg-button").first().waitFor();
  }

  private static String userIdOf(Papers.Contract contract) {
    return "user" + contract.number();
  }
}
