package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The dialogs of the idle time-out in a real browser. The browser's clock is moved; what the server
 * would then say is put in for the one question that cannot be moved with it. That the server
 * really ends the session is seen on a product whose own clock is moved.
 */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("操作がないまま過ぎた時間 (A-5)")
class IdleTimeOutIT {
  private static final String STATE = "**/session/state";
  private static final String SESSION = "__Host-tenbiki-session";
  private static final String NEARLY_OVER = "14:00";
  private static final String TYPED = "みどり労働組合";

  /** What rokin's profile allows. */
  private static final Duration IDLE = Duration.ofMinutes(15);

  /** A moved clock is seen within a second. */
  private static final Duration SEEN = Duration.ofSeconds(10);

  private final SharedProduct product;
  private final Papers papers;

  IdleTimeOutIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("2分前に知らせ、続けるはすべての窓に効き、終わっても入力は残って戻せる、パスワードは残らない")
  void warning_extends_for_every_window_and_the_end_keeps_what_was_typed(String language) {
    PageInspection inspection = new PageInspection(language);
    try (BrowserVisit visit = BrowserVisit.of(papers, product.staff("operator"), language)) {
      walk(visit, inspection);
    }
    assertThat(inspection.findings()).isEmpty();
  }

  private void walk(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    page.context().clock().install();
    visit.logIn();
    visit.open("/staff/contracts/new");
    Page other = page.context().newPage();
    other.navigate(papers.memberUrl() + "/staff/top");
    page.bringToFront();
    visit.fill("name", TYPED);
    visit.fill("initialPassword", "abc123");

    page.context().route(STATE, IdleTimeOutIT::nearlyOver);
    page.context().clock().fastForward(NEARLY_OVER);
    assertThat(warning(page)).isVisible();
    assertThat(warning(other)).isVisible();
    assertThat(warning(page).locator("button[data-extend]")).isFocused();
    inspection.look(page, "idle-warning");
    page.keyboard().press("Escape");
    assertThat(warning(page)).isHidden();
    assertThat(warning(other)).isHidden();
    assertThat(page.locator("[id='form:initialPassword']")).isFocused();

    page.context().clock().fastForward(NEARLY_OVER);
    assertThat(warning(other)).isVisible();
    warning(other).locator("button[data-extend]").click();
    assertThat(warning(page)).isHidden();

    page.context().unroute(STATE);
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
    page.context().clock().fastForward("15:00");
    assertThat(ended(page)).isVisible();
    assertThat(ended(other)).isVisible();
    inspection.look(page, "idle-ended");
    ended(page).locator("button[data-close]").click();
    assertThat(page.locator("[id='form:name']")).hasValue(TYPED);
    assertThat(stored(page)).contains(TYPED).doesNotContain("abc123");

    page.navigate(papers.login());
    visit.logIn();
    assertThat(ended(other)).isHidden();
    page.locator(".draft a").waitFor();
    inspection.look(page, "draft-elsewhere");
    page.locator(".draft a").click();
    page.locator(".draft [data-restore]").waitFor();
    inspection.look(page, "draft-offer");
    page.locator(".draft [data-restore]").click();
    assertThat(page.locator("[id='form:name']")).hasValue(TYPED);
    assertThat(page.locator("[id='form:initialPassword']")).hasValue("");
    page.locator(".page-tools button").click();
    page.waitForURL(url -> !url.contains("/staff/"));
    other.close();
    page.navigate(papers.memberUrl() + "/rokin/closed");
    assertThat(stored(page)).doesNotContain(TYPED);
  }

  @Test
  @DisplayName("尋ね続けるだけのセッションは、15分で本当に終わる")
  void a_session_that_only_asks_really_ends() {
    try (MovableClock clock = new MovableClock();
        MicroSystem system = new MicroSystem(clock.settings())) {
      system.start();
      Papers own = system.papers();
      HttpClerk clerk = HttpMember.ofStaff(own, "operator").loggedIn(own);
      String state = own.memberUrl() + "/session/state";
      assertThat(clerk.open(state).page().text()).matches("8[0-9][0-9]|900");

      for (int minutes : new int[] {5, 10, 14}) {
        clock.moveTo(Duration.ofMinutes(minutes));
        long left = IDLE.minusMinutes(minutes).toSeconds();
        assertThat(Await.until(SEEN, () -> seconds(clerk.open(state)) <= left)).isTrue();
        assertThat(seconds(clerk)).as("after " + minutes).isGreaterThan(left - 60);
      }
      clock.moveTo(IDLE.plusSeconds(1));

      assertThat(Await.until(SEEN, () -> !clerk.open(state).page().text().matches("[0-9]+")))
          .isTrue();
      assertThat(clerk.address().getPath()).isEqualTo("/rokin/login");
      assertThat(clerk.page().text()).contains("E4009");
    }
  }

  private static long seconds(HttpClerk told) {
    return Long.parseLong(told.page().text().strip());
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
}
