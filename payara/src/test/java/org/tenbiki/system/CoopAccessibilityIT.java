package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The way from the password to the certificate, with texts as long as the profile allows, as {@link
 * PageInspection} looks at it.
 */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("信組：パスワードから電子証明書まで、大きな妨げはない (U-1, U-2、画面要件34・35)")
class CoopAccessibilityIT {
  /** As long as the form allows. */
  private static final String REASON = "電子証明書方式利用申込書による。".repeat(12);

  private final SharedProduct product;
  private final Papers bank;

  CoopAccessibilityIT(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/coop/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("パスワードでのログインと誤り、切り替え、証明書発行アプリ、完了")
  void from_the_password_to_the_certificate(String language) {
    Papers.Contract contract = product.contractWithLongTexts(bank);
    Member member = product.somebody().withLongestTexts();
    HttpMember.registerOnly(bank, contract, member);
    PageInspection inspection = new PageInspection(language);
    NssProfile profile = NssProfile.trusting(bank.serverCa());
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Page page = chromium.page();
      page.navigate(bank.login() + "?language=" + language);
      inspection.look(page, "coop-login");
      logIn(page, member, "wrong0word");
      inspection.look(page, "coop-login-wrong");
      logIn(page, member, member.password());
      page.locator(".page-tools form").waitFor();
      inspection.look(page, "coop-top");
      require(contract, inspection);
      page.reload();
      logIn(page, member, member.password());
      page.locator("#certificate").waitFor();
      inspection.look(page, "coop-login-certificate-needed");
      page.locator("#certificate").click();
      page.locator("[id='form:authenticate']").waitFor();
      inspection.look(page, "coop-authentication");
      enrol(page, member, inspection);
    } finally {
      profile.forget();
    }
    assertThat(inspection.findings()).isEmpty();
  }

  private static void logIn(Page page, Member member, String password) {
    type(page, member, password);
    page.locator("[id='form:logIn']").click();
  }

  private static void type(Page page, Member member, String password) {
    page.locator("[id='form:loginId']").fill(member.userId());
    page.locator("[id='form:password']").fill(password);
  }

  /** Staff change the contract to certificates. */
  private void require(Papers.Contract contract, PageInspection inspection) {
    BrowserVisit.loggedIn(
        bank,
        product.staffOf(bank, "operator"),
        inspection.language(),
        visit -> {
          visit.open("/staff/contracts/?search=" + contract.number());
          visit.follow("staff/contracts/details");
          inspection.look(visit.page(), "coop-contract");
          visit.follow("contracts/certificates");
          inspection.look(visit.page(), "coop-contract-certificates");
          visit.press("require");
          inspection.look(visit.page(), "coop-contract-certificates-wrong");
          visit.fill("reason", REASON);
          visit.press("require");
          visit.page().locator(".notice").waitFor();
          inspection.look(visit.page(), "coop-contract-changed");
        });
  }

  /** The program takes the certificate while the page waits for it. */
  private void enrol(Page page, Member member, PageInspection inspection) {
    type(page, member, member.password());
    page.locator("[id='form:authenticate']").click();
    String code = page.locator("#code").innerText();
    inspection.look(page, "coop-enrolment");
    page.locator("[id='form:next']").click();
    page.locator("[id='form:back']").waitFor();
    inspection.look(page, "coop-install");
    HttpClerk program = HttpClerk.without(bank);
    program.open(bank.entry() + "certificate/enrolment");
    OwnKey.made().enrol(program, code);
    PlaywrightAssertions.assertThat(page.locator("#screen-id")).hasText("DC584292");
    inspection.look(page, "coop-installed");
  }
}
