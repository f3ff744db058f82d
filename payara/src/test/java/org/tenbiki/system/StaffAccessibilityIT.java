package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the staff console, as {@link PageInspection} looks at it. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("アクセシビリティ：金庫職員（WCAG 2.2 AA、画面要件34・35）")
class StaffAccessibilityIT {
  /** As long as the form allows. */
  private static final String REASON = "電話で本人確認済み。".repeat(20);

  private final SharedProduct product;
  private final Papers papers;

  StaffAccessibilityIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("契約：登録、変更、停止、取り込み、解除の承認待ち")
  void contracts_have_no_serious_barrier(String language) {
    Papers.Contract contract = product.contractWithLongTexts();
    HttpMember.registerOnly(papers, contract, product.somebody().withLongTexts());
    Papers.Contract fresh = product.contractWithLongTexts();
    Papers.Contract locked = product.contractWithLongTexts();
    lock(locked);
    console(
        language,
        (visit, inspection) -> {
          visit.open("/staff/contracts/?search=nothing");
          inspection.look(visit.page(), "staff-contracts-none");
          newContract(visit, inspection);
          visit.open("/staff/contracts/");
          inspection.look(visit.page(), "staff-contracts");
          open(visit, contract);
          inspection.look(visit.page(), "staff-contract");
          for (String link : List.of("contracts/edit", "contracts/reset", "next=SUSPENDED")) {
            open(visit, contract);
            visit.follow(link);
            String name = "staff-" + link.replaceAll(".*[/=]", "");
            inspection.look(visit.page(), name);
            visit.page().locator("main .buttons input").first().click();
            inspection.look(visit.page(), name + "-wrong");
          }
          resume(visit, inspection, contract);
          open(visit, fresh);
          visit.follow("staff/contracts/initial-password");
          inspection.look(visit.page(), "staff-initial-password");
          visit.press("replace");
          inspection.look(visit.page(), "staff-initial-password-wrong");
          open(visit, fresh);
          visit.follow("next=CLOSED");
          inspection.look(visit.page(), "staff-CLOSED");
          visit.press("go");
          inspection.look(visit.page(), "staff-CLOSED-wrong");
          contractsFromFile(visit, inspection);
          open(visit, locked);
          visit.follow("staff/contracts/release");
          inspection.look(visit.page(), "staff-release");
          visit.press("release");
          inspection.look(visit.page(), "staff-release-wrong");
          request(visit, inspection);
        });
  }

  private static void resume(
      BrowserVisit visit, PageInspection inspection, Papers.Contract contract) {
    open(visit, contract);
    visit.follow("next=SUSPENDED");
    visit.fill("reason", "滞納のため".repeat(20));
    visit.press("go");
    visit.page().locator(".notice").waitFor();
    inspection.look(visit.page(), "staff-contract-suspended");
    visit.follow("next=ACTIVE");
    inspection.look(visit.page(), "staff-ACTIVE");
    visit.press("go");
    visit.page().locator("#error-summary").waitFor();
    inspection.look(visit.page(), "staff-ACTIVE-wrong");
  }

  private static void newContract(BrowserVisit visit, PageInspection inspection) {
    visit.open("/staff/contracts/new");
    inspection.look(visit.page(), "staff-new");
    visit.press("register");
    visit.page().locator(".password-keyboard").last().click();
    visit.page().locator(".keyboard .hg-button").first().waitFor();
    inspection.look(visit.page(), "staff-new-wrong");
    visit.fill("name", SharedProduct.LONG_NAME);
    visit.fill("branch", SharedProduct.LONG_BRANCH);
    visit.fill("initialPassword", "abc123");
    visit.fill("initialPasswordAgain", "abc123");
    visit.press("register");
    visit.page().locator("#notice").waitFor();
    inspection.look(visit.page(), "staff-new-done");
  }

  private static void contractsFromFile(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.open("/staff/contracts/import");
    inspection.look(page, "staff-import");
    page.locator("#upload").click();
    inspection.look(page, "staff-import-wrong");
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "contracts.csv",
                "text/csv",
                "name,branch,initial_password\n=名,店,abc123\n,店,x\n"
                    .getBytes(StandardCharsets.UTF_8)));
    page.locator("#upload").click();
    page.waitForURL("**/staff/contracts/import-check");
    inspection.look(page, "staff-import-check");
    visit.press("confirm");
    page.waitForURL("**/staff/contracts/import-result*");
    inspection.look(page, "staff-import-result");
  }

  private static void request(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.fill("reason", REASON);
    visit.press("release");
    page.waitForURL("**/staff/requests/prepared*");
    inspection.look(page, "staff-prepared");
    visit.open("/staff/requests/");
    inspection.look(page, "staff-requests");
    visit.follow("staff/requests/details");
    inspection.look(page, "staff-request");
    visit.press("withdraw");
    page.locator(".notice").waitFor();
    inspection.look(page, "staff-request-withdrawn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("ユーザー：検索、ユーザーIDの変更、失効、解除")
  void users_have_no_serious_barrier(String language) {
    HttpMember master = product.masterWithLongTexts();
    for (int i = 0; i < 6; i++) {
      master.logIn(papers, "wr0ngword");
    }
    console(
        language,
        (visit, inspection) -> {
          visit.open("/staff/users/?search=nobody");
          inspection.look(visit.page(), "staff-users-none");
          visit.open("/staff/users/");
          inspection.look(visit.page(), "staff-users");
          visit.open("/staff/certificates/?serial=0&to=2000-01-01");
          inspection.look(visit.page(), "staff-certificates-none");
          visit.open("/staff/certificates/?sort=-LOGIN_ID");
          inspection.look(visit.page(), "staff-certificates");
          visit.open("/staff/users/?search=" + master.userId());
          visit.follow("staff/users/details");
          String details = visit.page().url();
          inspection.look(visit.page(), "staff-user");
          for (Map.Entry<String, String> form :
              Map.of("login-id", "change", "revoke", "revoke", "release", "release").entrySet()) {
            visit.page().navigate(details);
            visit.follow("staff/users/" + form.getKey());
            inspection.look(visit.page(), "staff-user-" + form.getKey());
            visit.press(form.getValue());
            inspection.look(visit.page(), "staff-user-" + form.getKey() + "-wrong");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("役席：承認待ちの知らせ、申請、却下の誤り")
  void decisions_have_no_serious_barrier(String language) {
    HttpMember master = product.masterWithLongTexts();
    for (int i = 0; i < 6; i++) {
      master.logIn(papers, "wr0ngword");
    }
    HttpClerk operator = product.staff("operator").loggedIn(papers);
    operator.open(papers.memberUrl() + "/staff/users/?search=" + master.userId());
    operator.follow("staff/users/details").follow("staff/users/release");
    operator.submit("release", Map.of("reason", REASON));
    PageInspection inspection = new PageInspection(language);
    BrowserVisit.loggedIn(
        papers,
        product.staff("approver"),
        language,
        visit -> {
          inspection.look(visit.page(), "staff-top-approver");
          visit.open("/staff/requests/?search=" + master.userId());
          visit.follow("staff/requests/details");
          inspection.look(visit.page(), "staff-request-approver");
          visit.press("reject");
          inspection.look(visit.page(), "staff-request-reject-wrong");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("お知らせの登録と誤り、一覧、証跡、検査、ダッシュボード")
  void notices_trail_and_dashboard_have_no_serious_barrier(String language) {
    Papers.Contract contract = product.contract();
    console(
        language,
        (visit, inspection) -> {
          Page page = visit.page();
          inspection.look(page, "staff-top");
          visit.open("/staff/notices/new");
          inspection.look(page, "staff-notice-new");
          visit.press("publish");
          inspection.look(page, "staff-notice-wrong");
          visit.fill("title", "年末年始の受付の変更について".repeat(7));
          visit.fill("body", "一段落\n\n二段落");
          visit.fill("contractNumber", contract.number());
          visit.press("preview");
          page.locator("#preview").waitFor();
          inspection.look(page, "staff-notice-preview");
          visit.press("publish");
          page.locator(".notice").waitFor();
          inspection.look(page, "staff-notice");
          page.locator("#change").click();
          inspection.look(page, "staff-notice-change");
          visit.fill("title", "");
          visit.press("change");
          inspection.look(page, "staff-notice-change-wrong");
          visit.open("/staff/notices/");
          inspection.look(page, "staff-notices");
          visit.follow("staff/notices/details");
          page.locator("#withdraw").click();
          inspection.look(page, "staff-notice-withdraw");
          visit.open("/staff/audit/");
          inspection.look(page, "staff-audit");
          visit.open("/staff/audit/?actor=nobody");
          inspection.look(page, "staff-audit-none");
          visit.open("/staff/dashboard");
          inspection.look(page, "staff-dashboard");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("証跡の検査")
  void verification_has_no_serious_barrier(String language) {
    console(
        "auditor",
        language,
        (visit, inspection) -> {
          Page page = visit.page();
          visit.open("/staff/audit/verification");
          inspection.look(page, "staff-verification");
          visit.press("verify");
          page.locator("#sound").waitFor();
          inspection.look(page, "staff-verification-sound");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("メールと文面、カレンダーとサービス時間")
  void mails_and_calendar_have_no_serious_barrier(String language) {
    console(
        language,
        (visit, inspection) -> {
          Page page = visit.page();
          visit.open("/staff/mails/?state=PARKED");
          inspection.look(page, "staff-mails-none");
          visit.open("/staff/mails/");
          inspection.look(page, "staff-mails");
          visit.follow("staff/mails/details");
          inspection.look(page, "staff-mail");
          visit.open("/staff/mails/templates");
          inspection.look(page, "staff-mail-templates");
          visit.open("/staff/mails/template?kind=LOCKED&text=ja");
          inspection.look(page, "staff-mail-template");
          visit.press("preview");
          inspection.look(page, "staff-mail-template-preview");
          visit.fill("body", "${wrong}");
          visit.press("save");
          inspection.look(page, "staff-mail-template-wrong");
          visit.open("/staff/mails/reset?kind=LOCKED&text=ja");
          inspection.look(page, "staff-mail-template-reset");
          visit.open("/staff/calendar/");
          inspection.look(page, "staff-calendar");
          visit.press("add");
          inspection.look(page, "staff-calendar-wrong");
          visit.follow("staff/calendar/remove");
          inspection.look(page, "staff-calendar-remove");
          visit.open("/staff/calendar/hours");
          inspection.look(page, "staff-hours");
          page.locator("[id='form:alwaysOpen']").uncheck();
          page.locator("[id^='form:opens']").first().fill("25:00");
          visit.press("change");
          inspection.look(page, "staff-hours-wrong");
        });
  }

  private void console(String language, BiConsumer<BrowserVisit, PageInspection> look) {
    console("operator", language, look);
  }

  private void console(
      String staff, String language, BiConsumer<BrowserVisit, PageInspection> look) {
    PageInspection inspection = new PageInspection(language);
    BrowserVisit.loggedIn(
        papers, product.staff(staff), language, visit -> look.accept(visit, inspection));
    assertThat(inspection.findings()).isEmpty();
  }

  private static void open(BrowserVisit visit, Papers.Contract contract) {
    visit.open("/staff/contracts/?search=" + contract.number());
    visit.follow("staff/contracts/details");
  }

  private void lock(Papers.Contract contract) {
    HttpClerk clerk = HttpClerk.without(papers);
    for (int i = 0; i < 6; i++) {
      clerk.open(papers.entry() + "registration/login");
      clerk.submit(
          "next", Map.of("contractNumber", contract.number(), "initialPassword", "Zz9999"));
    }
  }
}
