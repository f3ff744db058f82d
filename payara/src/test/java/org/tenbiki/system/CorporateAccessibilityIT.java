package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The renewal inside the session, with texts as long as the profile allows, as {@link
 * PageInspection} looks at it. The certificates are short enough to end soon.
 */
@ExtendWith(SharedProduct.Starter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("あおばしんきん 法人IB：更新の画面に大きな妨げはない (B-3, B-4、画面要件34・35)")
class CorporateAccessibilityIT {
  private static final String FILE_PASSWORD = "0nlyInThisPage";
  private static final String VALIDITY = "VALIDITY_DAYS";

  /** The first of them is within the window of renewal. Source: requirement C-7. */
  private static final String SHORT = "41";

  private static final String USUAL = "366";

  private final SharedProduct product;
  private final Papers bank;
  private Map<String, HttpMember> members = Map.of();

  CorporateAccessibilityIT(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/corporate-ib/");
  }

  @BeforeAll
  void takeShortCertificates() {
    HttpStaff console = product.consoleOf(bank, "operator");
    console.changeFigure(VALIDITY, SHORT);
    try {
      members = Map.of("ja", member(), "en", member());
    } finally {
      console.changeFigure(VALIDITY, USUAL);
    }
  }

  private HttpMember member() {
    return HttpMember.register(
        bank, product.contractWithLongTexts(bank), product.somebody().withLongestTexts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("更新の知らせ、更新、鍵と誤り、結果、完了")
  void renewal_has_no_serious_barrier(String language) {
    HttpMember member = Objects.requireNonNull(members.get(language));
    CustomerCard card = CustomerCard.issuedBy(product.consoleOf(bank, "operator"), member.userId());
    PageInspection inspection = new PageInspection(language);
    try (BrowserVisit visit = BrowserVisit.of(bank, member, language)) {
      Page page = visit.page();
      page.navigate(bank.login() + "?entry=USER");
      inspection.look(page, "corporate-login-other-entry");
      page.navigate(bank.login());
      visit.fill("password", member.password());
      visit.press("logIn");
      card.typeInto(page);
      visit.press("confirm");
      page.locator("#renewal").waitFor();
      inspection.look(page, "corporate-notices-renewal");
      page.locator("#renewal a").click();
      page.locator("[id='form:renew']").waitFor();
      inspection.look(page, "corporate-renewal");
      visit.press("renew");
      page.locator("#issue").waitFor();
      inspection.look(page, "corporate-key");
      key(visit, "short", "other");
      inspection.look(page, "corporate-key-wrong");
      page.waitForDownload(() -> key(visit, FILE_PASSWORD, FILE_PASSWORD));
      inspection.look(page, "corporate-key-result");
      page.locator("[id='done:close']").click();
      page.locator("#close").waitFor();
      inspection.look(page, "corporate-done");
    }
    assertThat(inspection.findings()).isEmpty();
  }

  private static void key(BrowserVisit visit, String password, String again) {
    visit.fill("password", password);
    visit.fill("passwordAgain", again);
    visit.page().locator("#issue").click();
  }
}
