package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The dialogs of the idle time-out in a real browser. The browser's clock is moved; what the server
 * would then say is put in for the one question that cannot be moved with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("操作がないまま過ぎた時間 (A-5)")
class IdleTimeOutIT {
  private static final String STATE = "**/session/state";
  private static final String NEARLY_OVER = "14:00";

  private final SystemUnderTest system = new MicroSystem();

  @BeforeAll
  void start() {
    system.start();
  }

  @AfterAll
  void end() {
    system.close();
  }

  @Test
  @DisplayName("2分前に知らせ、続けるはすべての窓に効き、終わっても入力は残って戻せる、パスワードは残らない")
  void warning_extends_for_every_window_and_the_end_keeps_what_was_typed() {
    Papers papers = system.papers();
    Papers.Staff staff =
        papers.staff().getOrDefault("operator", new Papers.Staff("operator", "", ""));
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    Path downloads = Checkout.temporaryFolder("downloads");
    try (CertificateChoice choice = MainJobWalk.choice(papers)) {
      Path file;
      try (PlainChromium chromium = PlainChromium.open(profile)) {
        file =
            new Clerk(chromium, papers)
                .takeCertificate(staff.userId(), staff.password(), downloads);
      }
      profile.importP12(file, staff.password());
      try (PlainChromium chromium = PlainChromium.open(profile)) {
        walk(new Clerk(chromium, papers), chromium, papers, staff);
      }
    } finally {
      profile.forget();
      Checkout.delete(downloads);
    }
  }

  private static void walk(Clerk clerk, PlainChromium chromium, Papers papers, Papers.Staff staff) {
    Page page = clerk.page();
    page.context().clock().install();
    clerk.logIn(staff.password());
    clerk.sees("トップページ（金庫職員）");
    page.navigate(papers.memberUrl() + "/staff/contracts/new");
    Page other = page.context().newPage();
    other.navigate(papers.memberUrl() + "/staff/top");
    page.bringToFront();
    clerk.fill("契約者名", "みどり労働組合");
    clerk.fill("初期パスワード", "abc123");

    page.context().route(STATE, IdleTimeOutIT::nearlyOver);
    page.context().clock().fastForward(NEARLY_OVER);
    assertThat(warning(page)).isVisible();
    assertThat(warning(other)).isVisible();
    assertThat(warning(page).locator("button[data-extend]")).isFocused();
    assertThat(serious(page)).isEmpty();
    chromium.picture("idle-1-warning");
    page.keyboard().press("Escape");
    assertThat(warning(page)).isHidden();
    assertThat(warning(other)).isHidden();
    assertThat(clerk.field("初期パスワード")).isFocused();

    page.context().clock().fastForward(NEARLY_OVER);
    assertThat(warning(other)).isVisible();
    warning(other).locator("button[data-extend]").click();
    assertThat(warning(page)).isHidden();

    page.context().unroute(STATE);
    page.context().clearCookies();
    page.context().clock().fastForward("15:00");
    assertThat(ended(page)).isVisible();
    assertThat(ended(other)).isVisible();
    assertThat(serious(page)).isEmpty();
    chromium.picture("idle-2-ended");
    ended(page).locator("button[data-close]").click();
    assertThat(clerk.field("契約者名")).hasValue("みどり労働組合");
    assertThat(stored(page)).contains("みどり労働組合").doesNotContain("abc123");

    clerk.logIn(staff.password());
    clerk.seesText("入力の途中だった画面があります");
    assertThat(ended(other)).isHidden();
    chromium.picture("idle-3-elsewhere");
    page.locator(".draft a").click();
    clerk.seesText("前に入力した内容が残っています");
    chromium.picture("idle-4-offer");
    clerk.press("入力を戻す");
    assertThat(clerk.field("契約者名")).hasValue("みどり労働組合");
    assertThat(clerk.field("初期パスワード")).hasValue("");
    clerk.press("ログアウト");
    clerk.seesText("ログアウトしました");
    other.close();
    page.navigate(papers.memberUrl() + "/rokin/closed");
    assertThat(stored(page)).doesNotContain("みどり労働組合");
  }

  private static void nearlyOver(Route route) {
    route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("60"));
  }

  private static Locator warning(Page page) {
    return page.locator("#session-warning");
  }

  private static Locator ended(Page page) {
    return page.locator("#session-ended");
  }

  private static String stored(Page page) {
    return String.valueOf(page.evaluate("JSON.stringify(sessionStorage)"));
  }

  private static List<String> serious(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(Rule::getId)
            .toList();
  }
}
