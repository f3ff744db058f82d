package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the settings, as {@link PageInspection} looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("アクセシビリティ：設定とサービス時間（WCAG 2.2 AA、画面要件34・35）")
class SettingsAccessibilityIT {
  private final MicroSystem system = new MicroSystem();
  private Papers papers = Papers.none();
  private HttpMember member = new HttpMember("", "", new byte[0]);
  private HttpMember operator = new HttpMember("", "", new byte[0]);

  @BeforeAll
  void start() {
    system.start();
    papers = system.papers();
    HttpStaff staff = new HttpStaff(papers, "operator");
    HttpClerk clerk = staff.clerk();
    clerk.open(papers.memberUrl() + "/staff/settings/profile-edit");
    clerk.submit("next", Map.of("IDLE_MINUTES", "20", "LOCKS_PER_BLOCK", ""));
    clerk.submit("execute", Map.of("note", "規程の改定にともなう変更です。".repeat(13)));
    staff.approve();
    clerk.open(papers.memberUrl() + "/staff/settings/help-desk");
    clerk.submit(
        "save",
        Map.of(
            "nameJa", "さ".repeat(50),
            "phone", "0120-000-000 (03-1234-5678)",
            "hoursJa", "平日".repeat(50),
            "branchHintEn", "W".repeat(100)));
    operator = staff.member();
    member = HttpMember.register(papers, papers.contracts().get(0), Member.numbered(1));
  }

  @AfterAll
  void end() {
    system.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("一覧、利用条件、変更と誤り、確認、結果、ヘルプデスク")
  void pages_of_the_settings_have_no_serious_barrier(String language) {
    PageInspection inspection = new PageInspection(language);
    BrowserVisit.loggedIn(
        papers,
        operator,
        language,
        visit -> {
          Page page = visit.page();
          look(page, inspection, "/staff/settings/", "settings");
          look(page, inspection, "/staff/settings/profile", "settings-profile");
          look(page, inspection, "/staff/settings/profile-edit", "settings-edit");
          page.locator("[id='form:PASSWORD_MIN']").fill("13");
          page.locator("[id='form:SECOND_NOTICE_DAYS']").fill("30");
          page.locator("[id='form:next']").click();
          page.locator("#error-summary").waitFor();
          inspection.look(page, "settings-edit-wrong");
          page.locator("[id='form:PASSWORD_MIN']").fill("8");
          page.locator("[id='form:SECOND_NOTICE_DAYS']").fill("7");
          page.locator("[id='form:USER_NAME_FULL_WIDTH']").uncheck();
          page.locator("[id='form:next']").click();
          page.locator("[id='form:note']").waitFor();
          inspection.look(page, "settings-confirm");
          page.locator("[id='form:note']").fill("長".repeat(201));
          page.locator("[id='form:execute']").click();
          page.locator("#error-summary").waitFor();
          inspection.look(page, "settings-confirm-wrong");
          page.locator("[id='form:note']").fill("規程の改定");
          page.locator("[id='form:execute']").click();
          page.waitForURL("**/staff/requests/prepared*");
          inspection.look(page, "settings-prepared");
          page.navigate(page.url().replace("prepared", "details"));
          page.locator("[id='form:withdraw']").click();
          page.locator(".notice").waitFor();
          look(page, inspection, "/staff/settings/help-desk", "settings-help-desk");
          page.locator("[id='form:phone']").fill("x");
          page.locator("[id='form:save']").click();
          page.locator("#error-summary").waitFor();
          inspection.look(page, "settings-help-desk-wrong");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("終了の予告、時間外、いつでも利用できるとき、休日のない年 (A-6, S-6)")
  void pages_of_the_hours_have_no_serious_barrier(String language) {
    PageInspection inspection = new PageInspection(language);
    HoursForm hours = new HoursForm(papers, operator.loggedIn(papers));
    ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Tokyo"));
    BrowserVisit.loggedIn(
        papers,
        member,
        language,
        visit -> {
          Page page = visit.page();
          LocalTime soon = now.plusMinutes(10).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
          boolean tomorrow = soon.isBefore(now.toLocalTime());
          hours.openOnly(now.getDayOfWeek(), "0:00", tomorrow ? "24:00" : soon.toString());
          page.reload();
          page.locator(".banner-warning").waitFor();
          inspection.look(page, "closing-notice");
          hours.openOnly(now.plusDays(2).getDayOfWeek(), "9:00", "17:00");
          page.reload();
          page.waitForURL("**/rokin/closed");
          inspection.look(page, "closed");
          hours.openAlways();
          page.reload();
          inspection.look(page, "closed-no-longer");
        });
    BrowserVisit.loggedIn(
        papers,
        operator,
        language,
        visit -> {
          look(visit.page(), inspection, "/staff/calendar/?year=2028", "staff-calendar-empty");
          look(visit.page(), inspection, "/staff/calendar/hours", "staff-hours-always");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  private void look(Page page, PageInspection inspection, String address, String name) {
    page.navigate(papers.memberUrl() + address);
    inspection.look(page, name);
  }
}
