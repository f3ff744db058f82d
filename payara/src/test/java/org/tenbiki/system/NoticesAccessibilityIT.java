package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of notices, set-up, audit trail and dashboard, as {@link PageInspection} looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("アクセシビリティ：お知らせ・証跡・ダッシュボード（WCAG 2.2 AA、画面要件34・35）")
class NoticesAccessibilityIT {
  private static final String LONG_TITLE = "年末年始の受付の変更について".repeat(7);

  private final MicroSystem system = new MicroSystem();
  private Papers papers = Papers.none();
  private HttpMember member = new HttpMember("", "", new byte[0]);
  private HttpMember operator = member;

  @BeforeAll
  void start() {
    system.start();
    papers = system.papers();
    member = HttpMember.register(papers, papers.contracts().get(0), Member.numbered(40));
    Papers.Staff staff = papers.staff().getOrDefault("operator", new Papers.Staff("", "", ""));
    operator = HttpMember.issue(papers, staff.userId(), staff.password());
    HttpClerk clerk = operator.loggedIn(papers);
    for (String importance : List.of("HIGH", "EMERGENCY", "NORMAL")) {
      clerk.open(papers.memberUrl() + "/staff/notices/new");
      clerk.submit(
          "publish",
          Map.of(
              "title", LONG_TITLE,
              "body",
                  "<h2>日程</h2><table><tr><th scope='col'>日</th></tr><tr><td>30日</td></tr></table>",
              "from", "2026-01-01T00:00",
              "to", "2099-12-31T18:00",
              "importance", importance,
              "mustConfirm", "on"));
    }
  }

  @AfterAll
  void end() {
    system.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("会員の画面：お知らせが前に立つとき、一覧、手順、記録、接続確認")
  void pages_of_members_have_no_serious_barrier(String language) {
    PageInspection inspection = new PageInspection(language);
    BrowserVisit.of(
        papers,
        member,
        language,
        page -> {
          inspection.look(page, "member-notice");
          look(page, inspection, "/member/notices/", "member-notices");
          page.navigate(papers.memberUrl() + "/member/top");
          while (page.locator("[id='form:confirm']").count() > 0) {
            String before = page.url();
            page.locator("[id='form:confirm']").click();
            page.waitForURL(url -> !url.equals(before) && !url.endsWith("/read"));
          }
          look(page, inspection, "/member/top", "member-top-notices");
          page.locator("a[href*='notices/read']").first().click();
          page.locator(".announcement").waitFor();
          inspection.look(page, "member-notice-read");
          look(page, inspection, "/member/setup", "member-setup");
          look(page, inspection, "/member/audit/", "member-audit");
          page.navigate(papers.login().replaceAll("login$", "connection"));
          inspection.look(page, "connection");
          page.navigate(papers.entry() + "setup");
          inspection.look(page, "setup");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("金庫職員の画面：お知らせの登録と誤り、一覧、証跡、検査、ダッシュボード")
  void pages_of_staff_have_no_serious_barrier(String language) {
    PageInspection inspection = new PageInspection(language);
    BrowserVisit.of(
        papers,
        operator,
        language,
        page -> {
          inspection.look(page, "staff-top-tasks");
          look(page, inspection, "/staff/notices/new", "staff-notice-new");
          page.locator("[id='form:publish']").click();
          inspection.look(page, "staff-notice-wrong");
          page.locator("[id='form:title']").fill("題");
          page.locator("[id='form:body']").fill("一段落\n\n二段落");
          page.locator("[id='form:preview']").click();
          page.locator("#preview").waitFor();
          inspection.look(page, "staff-notice-preview");
          look(page, inspection, "/staff/notices/", "staff-notices");
          page.locator("a[href*='staff/notices/details']").first().click();
          inspection.look(page, "staff-notice");
          page.locator("#withdraw").click();
          inspection.look(page, "staff-notice-withdraw");
          look(page, inspection, "/staff/audit/", "staff-audit");
          look(page, inspection, "/staff/audit/?actor=nobody", "staff-audit-none");
          look(page, inspection, "/staff/audit/verification", "staff-verification");
          page.locator("[id='form:verify']").click();
          page.locator("#sound").waitFor();
          inspection.look(page, "staff-verification-sound");
          look(page, inspection, "/staff/dashboard", "staff-dashboard");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  private void look(Page page, PageInspection inspection, String address, String name) {
    page.navigate(papers.memberUrl() + address);
    inspection.look(page, name);
  }
}
