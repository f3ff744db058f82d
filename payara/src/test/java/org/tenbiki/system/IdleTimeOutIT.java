package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
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
    try (CertificateChoice choice = CertificateChoice.of(papers)) {
      certificate(papers, staff.userId(), staff.password(), profile);
      try (PlainChromium chromium = PlainChromium.open(profile)) {
        walk(new Clerk(chromium, papers), chromium, papers, staff);
      }
    } finally {
      profile.forget();
    }
  }

  @Test
  @DisplayName("尋ね続けるだけのセッションは、規則の時間で本当に終わる")
  void a_session_that_only_asks_really_ends() throws SQLException {
    HttpMember member =
        HttpMember.register(
            system.papers(), system.papers().contracts().get(0), Member.numbered(1));
    restartWithIdleMinutes(2);
    try {
      Papers papers = system.papers();
      HttpClerk clerk = member.loggedIn(papers);
      String state = papers.memberUrl() + "/session/state";
      assertThat(clerk.open(state).page().text()).matches("11[0-9]|120");

      assertThat(
              Await.until(
                  Duration.ofSeconds(135),
                  () -> !clerk.open(state).page().text().matches("[0-9]+")))
          .isTrue();

      assertThat(clerk.address().getPath()).isEqualTo("/rokin/login");
      assertThat(clerk.page().text()).contains("E4009");
    } finally {
      restartWithIdleMinutes(15);
    }
  }

  private void restartWithIdleMinutes(int minutes) throws SQLException {
    system.stop();
    String database = "jdbc:h2:file:" + system.data().resolve("db/tenbiki");
    try (Connection connection = DriverManager.getConnection(database, "tenbiki", "tenbiki");
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE rule_profile SET idle_minutes = ?, idle_warning_minutes = 1")) {
      update.setInt(1, minutes);
      update.executeUpdate();
    }
    system.start();
  }

  @Test
  @DisplayName("予告、時間外、休日とサービス時間の画面は、どの幅でも読め、支援技術で使える (A-6, S-6)")
  void pages_of_the_hours_are_readable_and_accessible() {
    Papers papers = system.papers();
    Papers.Staff staff =
        papers.staff().getOrDefault("approver", new Papers.Staff("approver", "", ""));
    Member clerkOfUnion = Member.numbered(2);
    HttpMember.registerOnly(papers, papers.contracts().get(1), clerkOfUnion);
    NssProfile approver = NssProfile.trusting(papers.serverCa());
    NssProfile union = NssProfile.trusting(papers.serverCa());
    try (CertificateChoice choice = CertificateChoice.of(papers)) {
      certificate(papers, staff.userId(), staff.password(), approver);
      certificate(papers, clerkOfUnion.userId(), clerkOfUnion.password(), union);
      try (PlainChromium atStaff = PlainChromium.open(approver);
          PlainChromium atUnion = PlainChromium.open(union)) {
        new Clerk(atStaff, papers).logIn(staff.password());
        new Clerk(atUnion, papers).logIn(clerkOfUnion.password());
        new Clerk(atUnion, papers).sees("トップページ");
        closeSoonAndThen(papers, atStaff, atUnion);
      }
    } finally {
      approver.forget();
      union.forget();
    }
  }

  private static void closeSoonAndThen(
      Papers papers, PlainChromium atStaff, PlainChromium atUnion) {
    Page staff = atStaff.page();
    staff.navigate(papers.memberUrl() + "/staff/calendar/?year=2026");
    shows(atStaff, "hours-1-calendar");
    staff.navigate(papers.memberUrl() + "/staff/calendar/remove?day=2026-11-23");
    shows(atStaff, "hours-2-remove");
    ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Tokyo"));
    LocalTime soon = now.plusMinutes(10).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    setHours(papers, staff, now.getDayOfWeek(), "25:00", "");
    assertThat(staff.locator("[id='form:opens" + now.getDayOfWeek() + "']")).hasValue("25:00");
    assertThat(staff.locator(".draft")).hasCount(0);
    shows(atStaff, "hours-3-wrong");
    setHours(
        papers,
        staff,
        now.getDayOfWeek(),
        "0:00",
        soon.isBefore(now.toLocalTime()) ? "24:00" : soon.toString());
    new Clerk(atStaff, papers).seesText("サービス時間を変更しました");

    atUnion.page().reload();
    new Clerk(atUnion, papers).seesText("に終了します");
    shows(atUnion, "hours-4-notice");
    setHours(papers, staff, now.plusDays(2).getDayOfWeek(), "9:00", "17:00");
    atUnion.page().reload();
    new Clerk(atUnion, papers).sees("サービス時間外です");
    shows(atUnion, "hours-5-closed");
    atUnion.page().navigate(papers.memberUrl() + "/rokin/closed?language=en");
    shows(atUnion, "hours-6-closed-en");
    staff.navigate(papers.memberUrl() + "/staff/calendar/?year=2028&language=en");
    shows(atStaff, "hours-7-empty-en");
    staff.navigate(papers.memberUrl() + "/staff/calendar/hours");
    shows(atStaff, "hours-8-form-en");
    staff.locator("[id='form:alwaysOpen']").check();
    staff.locator("[id='form:change']").click();
    assertThat(staff.locator("#hours")).containsText("24 hours every day");
  }

  private static void setHours(
      Papers papers, Page page, DayOfWeek open, String opens, String closes) {
    page.navigate(papers.memberUrl() + "/staff/calendar/hours");
    for (DayOfWeek day : DayOfWeek.values()) {
      page.locator("[id='form:opens" + day + "']").fill("");
      page.locator("[id='form:closes" + day + "']").fill("");
    }
    page.locator("[id='form:alwaysOpen']").uncheck();
    page.locator("[id='form:closedOnHolidays']").uncheck();
    page.locator("[id='form:yearlyClosed']").fill("");
    page.locator("[id='form:opens" + open + "']").fill(opens);
    page.locator("[id='form:closes" + open + "']").fill(closes);
    page.locator("[id='form:change']").click();
  }

  private static void shows(PlainChromium chromium, String picture) {
    assertThat(serious(chromium.page())).as(picture).isEmpty();
    chromium.picture(picture);
  }

  private static void certificate(
      Papers papers, String userId, String password, NssProfile profile) {
    Path downloads = Checkout.temporaryFolder("downloads");
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      profile.importP12(
          new Clerk(chromium, papers).takeCertificate(userId, password, downloads), password);
    } finally {
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
