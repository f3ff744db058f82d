package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log-in and every page behind it for members, as {@link PageInspection} looks at them. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("アクセシビリティ：会員（WCAG 2.2 AA、画面要件34・35）")
class MemberAccessibilityIT {
  private static final String LONG_TITLE = "年末年始の受付の変更について".repeat(7);

  private final SharedProduct product;
  private final Papers papers;

  MemberAccessibilityIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("ログイン、ご自分の情報、一般ユーザー：誤りのあるとき、いちばん長い名前でも")
  void own_pages_and_those_of_general_users_have_no_serious_barrier(String language) {
    PageInspection inspection = new PageInspection(language);
    HttpMember master = master(product.contract());
    HttpMember general = withGeneralUser(master);
    try (BrowserVisit visit = BrowserVisit.of(papers, general, language)) {
      inspection.look(visit.page(), "login-locked");
    }
    try (BrowserVisit visit = BrowserVisit.of(papers, master, language)) {
      Page page = visit.page();
      inspection.look(page, "login");
      page.locator(".password-keyboard").last().click();
      page.locator(".keyboard .hg-button").first().waitFor();
      inspection.look(page, "login-keyboard");
      visit.fill("password", "wr0ngword");
      visit.press("logIn");
      inspection.look(page, "login-wrong");
      visit.logIn();
      inspection.look(page, "member-top");
      visit.open("/staff/top");
      inspection.look(page, "error-forbidden");
      ownData(visit, inspection);
      generalUsers(visit, inspection, general.userId());
    }
    try (BrowserVisit visit = BrowserVisit.of(papers, general, language)) {
      inspection.look(visit.page(), "login-unknown");
      visit.page().navigate(papers.login().replaceAll("login$", "connection"));
      inspection.look(visit.page(), "connection-refused");
    }
    assertThat(inspection.findings()).isEmpty();
  }

  private static void ownData(BrowserVisit visit, PageInspection inspection) {
    visit.open("/member/account");
    inspection.look(visit.page(), "member-account");
    visit.fill("name", "");
    visit.fill("mail", "nowhere");
    visit.press("change");
    inspection.look(visit.page(), "member-account-wrong");
    visit.open("/member/password");
    inspection.look(visit.page(), "member-password");
    visit.fill("current", "wr0ngword");
    visit.fill("password", "short");
    visit.press("change");
    inspection.look(visit.page(), "member-password-wrong");
  }

  private static void generalUsers(BrowserVisit visit, PageInspection inspection, String userId) {
    visit.open("/member/users/?search=nobody");
    inspection.look(visit.page(), "member-users-none");
    visit.open("/member/users/new");
    inspection.look(visit.page(), "member-users-new");
    visit.press("register");
    inspection.look(visit.page(), "member-users-new-wrong");
    visit.open("/member/users/?search=" + userId);
    inspection.look(visit.page(), "member-users");
    visit.follow("member/users/details");
    String details = visit.page().url();
    inspection.look(visit.page(), "member-user");
    for (Map.Entry<String, String> form :
        Map.of("edit", "change", "password", "change", "release", "release", "revoke", "revoke")
            .entrySet()) {
      visit.page().navigate(details);
      visit.follow("member/users/" + form.getKey());
      inspection.look(visit.page(), "member-user-" + form.getKey());
      if (form.getKey().equals("edit")) {
        visit.fill("name", "");
      }
      visit.press(form.getValue());
      inspection.look(visit.page(), "member-user-" + form.getKey() + "-wrong");
    }
    visit.page().navigate(details);
    visit.follow("member/users/delete");
    inspection.look(visit.page(), "member-user-delete");
    visit.press("delete");
    visit.page().locator(".notice").waitFor();
    inspection.look(visit.page(), "member-user-deleted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("お知らせが前に立つとき、一覧、手順、記録、接続確認")
  void notices_setup_and_trail_have_no_serious_barrier(String language) {
    PageInspection inspection = new PageInspection(language);
    Papers.Contract contract = product.contract();
    HttpMember master = master(contract);
    publish(contract);
    BrowserVisit.loggedIn(
        papers,
        master,
        language,
        visit -> {
          Page page = visit.page();
          inspection.look(page, "member-notice");
          visit.open("/member/notices/");
          inspection.look(page, "member-notices");
          visit.open("/member/top");
          while (page.locator("[id='form:confirm']").count() > 0) {
            String before = page.url();
            visit.press("confirm");
            page.waitForURL(url -> !url.equals(before) && !url.endsWith("/read"));
          }
          visit.open("/member/top");
          inspection.look(page, "member-top-notices");
          visit.follow("notices/read");
          page.locator(".announcement").waitFor();
          inspection.look(page, "member-notice-read");
          visit.open("/member/setup");
          inspection.look(page, "member-setup");
          visit.open("/member/audit/");
          inspection.look(page, "member-audit");
          page.navigate(papers.login().replaceAll("login$", "connection"));
          inspection.look(page, "connection");
          page.navigate(papers.entry() + "setup");
          inspection.look(page, "setup");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  private HttpMember master(Papers.Contract contract) {
    return HttpMember.register(papers, contract, product.somebody().withLongTexts());
  }

  /** Registers a general user, who takes a certificate and is locked. */
  private HttpMember withGeneralUser(HttpMember master) {
    Member general = product.somebody().withLongTexts();
    HttpClerk clerk = master.loggedIn(papers);
    clerk.open(papers.memberUrl() + "/member/users/new");
    clerk.submit(
        "register",
        Map.of(
            "loginId",
            general.userId(),
            "password",
            general.password(),
            "passwordAgain",
            general.password(),
            "name",
            general.name(),
            "mail",
            general.mail(),
            "mailAgain",
            general.mail()));
    HttpMember issued = HttpMember.issue(papers, general.userId(), general.password());
    for (int i = 0; i < 6; i++) {
      issued.logIn(papers, "wr0ngword");
    }
    return issued;
  }

  private void publish(Papers.Contract contract) {
    HttpClerk clerk = product.staff("operator").loggedIn(papers);
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
              "contractNumber", contract.number(),
              "importance", importance,
              "mustConfirm", "on"));
    }
  }
}
