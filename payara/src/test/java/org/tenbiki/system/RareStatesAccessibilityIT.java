package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What users see when something has run out, was taken away or is broken: pages that need another
 * day or a damaged database, looked at in both languages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
@DisplayName("アクセシビリティ：めったにない状態（WCAG 2.2 AA、画面要件34・35）")
class RareStatesAccessibilityIT {
  private static final String INSTITUTIONS =
      """
      [
        {"path": "/rokin/", "profile": "rokin", "name": "さくらろうきん",
         "staff": [{"role": "operator", "userId": "sakura11", "password": "staff0pw1"},
                   {"role": "approver", "userId": "sakura12", "password": "staff0pw2"},
                   {"role": "auditor", "userId": "sakura13", "password": "staff0pw3"}],
         "contracts": [{"contractNumber": "RA100001", "initialPassword": "abc123", "name": "期限間近労働組合"},
                       {"contractNumber": "RA100002", "initialPassword": "abc123", "name": "更新労働組合"},
                       {"contractNumber": "RA100005", "initialPassword": "abc123", "name": "鍵盤更新労働組合"},
                       {"contractNumber": "RA100003", "initialPassword": "abc123", "name": "失効労働組合"},
                       {"contractNumber": "RA100004", "initialPassword": "abc123", "name": "閉塞労働組合"}]},
        {"path": "/shinkin/", "profile": "rokin", "name": "かえで金庫", "staff": [], "contracts": []}
      ]
      """;

  /** From the day of issue to the last day, and from there back to the first day of renewal. */
  private static final int DAYS = 365;

  private static final int RENEWAL = 30;
  private static final int MANY_FAILURES = 6;

  /** Whose contract stands where in the papers; the first three have a certificate that ends. */
  private static final int SOON = 0;

  private static final int RENEWED = 1;
  private static final int RENEWS = 2;
  private static final int REVOKED = 3;
  private static final int LOCKED = 4;

  private final MicroSystem system = new MicroSystem();
  private final LocalDate today = JapanDays.today();
  private final List<HttpMember> members = new ArrayList<>();
  private Papers papers = Papers.none();
  private HttpMember approver = new HttpMember("", "", new byte[0]);

  @BeforeAll
  void start() {
    system.useInstitutions(INSTITUTIONS);
    system.start(JapanDays.toNoonOf(today.plusDays(RENEWAL - DAYS)));
    papers = system.papers();
    for (int contract = 0; contract <= RENEWS; contract++) {
      members.add(register(contract));
    }
    system.stop();
    system.execute(
        ListsAtStaff.statements(papers.contracts().get(REVOKED).number(), "sakura11", today));
    system.start(JapanDays.toStayOn(today));
    for (int contract = REVOKED; contract < papers.contracts().size(); contract++) {
      members.add(register(contract));
    }
    HttpMember old = members.get(RENEWED);
    HttpMember.issue(papers, old.userId(), old.password()).loggedIn(papers);
    HttpStaff deciding = new HttpStaff(papers, "approver");
    HttpStaff staff = new HttpStaff(papers, HttpMember.ofStaff(papers, "operator"), () -> deciding);
    staff.revoke(papers.contracts().get(REVOKED).number());
    approver = deciding.member();
    for (int i = 0; i < MANY_FAILURES; i++) {
      members.get(LOCKED).logIn(papers, "wr0ngword");
    }
  }

  private HttpMember register(int contract) {
    return HttpMember.register(papers, papers.contracts().get(contract), Member.numbered(contract));
  }

  @AfterAll
  void end() {
    system.close();
  }

  @Test
  @Order(1)
  @DisplayName("金融機関の選択、残り30日の知らせ (A-3, C-9)")
  void choice_of_institution_and_days_left() {
    visit(
        members.get(SOON),
        (visit, inspection) -> {
          visit.page().navigate(papers.publicUrl() + "/?language=" + inspection.language());
          look(visit, inspection, "institutions", "DC584109");
          visit.page().navigate(connection());
          look(visit, inspection, "connection-renewal", "DC584136");
          visit.openLogIn(inspection.language());
          visit.logIn();
          look(visit, inspection, "member-top-days-left", "DC584131");
          assertThat(visit.page().locator("#days-left").innerText()).contains("30");
          visit.open("/member/password");
          assertThat(visit.page().locator("#days-left").count()).isEqualTo(1);
          look(visit, inspection, "days-left", "DC584212");
          visit.page().locator(".page-tools button").click();
          visit.page().waitForURL(url -> !url.contains("/member/"));
        });
  }

  @Test
  @Order(2)
  @DisplayName("キーボードだけで：残り日数の知らせから更新する (画面要件35)")
  void renewal_needs_no_mouse() {
    HttpMember member = members.get(RENEWS);
    try (BrowserVisit visit = BrowserVisit.of(papers, member, "ja")) {
      Page page = visit.page();
      Keys keys = new Keys(page);
      keys.type("password", member.password());
      keys.pressButton("logIn");
      keys.press("#days-left a");
      keys.type("loginId", member.userId());
      keys.type("password", member.password());
      keys.pressButton("authenticate");
      page.waitForDownload(() -> keys.pressButton("issue"));
      keys.pressButton("close");
      page.locator(".notice").waitFor();
    }
  }

  @Test
  @Order(3)
  @DisplayName("替わった証明書、失効した証明書、ロック中：ログインと接続確認 (A-2)")
  void certificates_that_open_nothing() {
    refused(members.get(RENEWED), "superseded", "E4004");
    refused(members.get(REVOKED), "revoked", "E4003");
    refused(members.get(LOCKED), "locked", "E4006");
  }

  @Test
  @Order(4)
  @DisplayName("控除依頼：一覧、公開、入金の記録、完了、再開 (K-1, K-4, K-7)")
  void lists_at_the_institution() {
    visit(
        approver,
        (visit, inspection) -> {
          visit.logIn();
          new ListsAtStaff(visit, inspection, today).walk();
          visit.page().locator(".page-tools button").click();
          visit.page().waitForURL(url -> !url.contains("/staff/"));
        });
    assertThat(new Mailbox(papers, Member.numbered(REVOKED).mail()).mails("控除依頼リスト公開のお知らせ"))
        .hasSize(2);
  }

  @Test
  @Order(4)
  @DisplayName("控除依頼：監査役は見るだけで、団体の人には無い (1章)")
  void lists_at_the_institution_are_changed_by_those_who_may() {
    ListsAtStaff.refuse(
        papers, HttpMember.ofStaff(papers, "auditor").loggedIn(papers), Set.of("details", "rows"));
    ListsAtStaff.refuse(papers, members.get(SOON).loggedIn(papers), Set.of());
  }

  @Test
  @Order(5)
  @DisplayName("有効期限切れ、閉塞 (A-2, L-3)")
  void expired_and_blocked() {
    system.stop();
    damage();
    system.start(Duration.ofDays(RENEWAL + 1L));
    refused(members.get(SOON), "expired", "E4002");
    refused(members.get(LOCKED), "blocked", "E4007");
    visit(
        members.get(LOCKED),
        (visit, inspection) -> {
          visit
              .page()
              .navigate(
                  papers.entry() + "certificate/authentication?language=" + inspection.language());
          visit.fill("loginId", members.get(LOCKED).userId());
          visit.fill("password", members.get(LOCKED).password());
          visit.press("authenticate");
          look(visit, inspection, "authentication-blocked", "E3003");
        });
  }

  private void damage() {
    system.execute(
        "UPDATE credential SET lock_status = 'BLOCKED', locked_until = NULL WHERE id ="
            + " (SELECT credential_id FROM user_account WHERE login_id = '"
            + members.get(LOCKED).userId()
            + "')",
        "UPDATE mail_message SET state = 'PARKED', tries = 12, trouble = 'REFUSED',"
            + " reply_code = 550, sent_at = NULL, of_use_until = NULL, recipient = '"
            + "b".repeat(38)
            + "@example.com'",
        "UPDATE audit_event SET details = 'altered' WHERE sequence_number = 3",
        "DELETE FROM audit_event WHERE sequence_number IN (7, 8)",
        "ALTER TABLE mail_template RENAME TO mail_template_gone",
        "ALTER TABLE holiday RENAME TO holiday_gone",
        "CREATE VIEW holiday AS SELECT CASE WHEN holiday_date IS NULL THEN holiday_date"
            + " ELSE CAST(SIGNAL('08006', 'connection lost') AS DATE) END AS holiday_date,"
            + " name_ja, name_en FROM holiday_gone");
  }

  @Test
  @Order(6)
  @DisplayName("入金日を過ぎたリストは再開できない (K-4)")
  void list_is_not_opened_again_after_its_deposit() {
    visit(
        approver,
        (visit, inspection) -> {
          visit.logIn();
          new ListsAtStaff(visit, inspection, today).tooLateToReopen();
          visit.page().locator(".page-tools button").click();
          visit.page().waitForURL(url -> !url.contains("/staff/"));
        });
  }

  @Test
  @Order(7)
  @DisplayName("止まったメールと再送、途切れた証跡、内部の誤り、データベースの不在 (S-5, 画面要件20)")
  void parked_mail_broken_trail_and_errors() {
    visit(
        approver,
        (visit, inspection) -> {
          Page page = visit.page();
          visit.logIn();
          visit.open("/staff/mails/?state=PARKED");
          look(visit, inspection, "staff-mails-parked", "DC584151");
          visit.follow("staff/mails/details");
          look(visit, inspection, "staff-mail-parked", "550");
          visit.press("resend");
          page.locator("main .notice").waitFor();
          look(visit, inspection, "staff-mail-resent", "DC584152");
          visit.open("/staff/audit/verification");
          visit.press("verify");
          page.locator("#broken").waitFor();
          look(visit, inspection, "staff-verification-broken", "DC584186");
          visit.open("/staff/mails/templates");
          look(visit, inspection, "error-internal", "DC584195");
          visit.open("/staff/calendar/");
          look(visit, inspection, "error-unavailable", "DC584196");
          visit.open("/staff/top");
          page.locator(".page-tools button").click();
          page.waitForURL(url -> !url.contains("/staff/"));
        });
  }

  /** Neither ログイン nor 接続確認 lets the certificate in, and both say why. */
  private void refused(HttpMember member, String why, String code) {
    visit(
        member,
        (visit, inspection) -> {
          look(visit, inspection, "login-" + why, code);
          visit.page().navigate(connection());
          look(visit, inspection, "connection-" + why, code);
        });
  }

  private String connection() {
    return papers.login().replaceAll("login$", "connection");
  }

  /** At the log-in page, in one language after the other. */
  private void visit(HttpMember member, BiConsumer<BrowserVisit, PageInspection> what) {
    List<String> findings = new ArrayList<>();
    try (BrowserVisit visit = BrowserVisit.of(papers, member, "ja")) {
      for (String language : List.of("ja", "en")) {
        PageInspection inspection = new PageInspection(language);
        visit.openLogIn(language);
        what.accept(visit, inspection);
        findings.addAll(inspection.findings());
      }
    }
    assertThat(findings).isEmpty();
  }

  private static void look(
      BrowserVisit visit, PageInspection inspection, String name, String expected) {
    assertThat(visit.page().locator("body").innerText()).as(name).contains(expected);
    inspection.look(visit.page(), name);
  }
}
