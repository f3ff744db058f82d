package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * The manual of the corporate banking system in its order and with its labels: log-in, card, notice
 * and renewal inside the session. The old certificate is issued while the product's clock is
 * behind.
 */
@DisplayName("あおばしんきん 法人IB：ログインと電子証明書の更新（11章）")
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorporateManualIT {
  private static final String FILE_PASSWORD = "0nlyInThisPage";

  /** From the day of issue to the last day. Source: requirement C-7. */
  private static final int DAYS = 365;

  private static final int WINDOW = 40;

  private final MicroSystem system = new MicroSystem();
  private final Path folder = Checkout.temporaryFolder("corporate");
  private final Member member = Member.numbered(44);
  private final PageInspection inspection = new PageInspection("ja");
  private Papers papers = Papers.none();
  private CustomerCard card = new CustomerCard(List.of());
  private HttpMember old = new HttpMember("", "", new byte[0]);
  private CertificateChoice choice;
  private Desk desk;
  private Path renewed = folder;

  @BeforeAll
  void start() throws IOException {
    LocalDate today = JapanDays.today();
    system.start(JapanDays.toNoonOf(today.plusDays(WINDOW - DAYS)));
    Papers then = papersNow();
    old = HttpMember.register(then, then.contracts().get(0), member);
    system.stop();
    system.start(JapanDays.toStayOn(today));
    papers = papersNow();
    card = issueCard();
    choice = CertificateChoice.of(papers);
    Path p12 = Files.write(folder.resolve("old.p12"), old.p12());
    desk = new Desk(papers, p12, member.password());
  }

  private Papers papersNow() {
    return Papers.read(system.data().resolve("demo.json"), "/corporate-ib/");
  }

  private CustomerCard issueCard() {
    HttpClerk operator = HttpMember.ofStaff(papers, "operator").loggedIn(papers);
    operator.open(papers.memberUrl() + "/staff/users/?search=" + member.userId());
    operator.follow("staff/users/details").follow("kind=GRID_CARD");
    operator.submit("issue", Map.of());
    String paper = operator.address().toString().replace("factor-issued", "factor-paper");
    return CustomerCard.read(operator.open(paper).page().body());
  }

  @AfterAll
  void end() {
    desk.close();
    choice.close();
    system.close();
    Checkout.delete(folder);
  }

  @Test
  @Order(1)
  @DisplayName("入口は管理者ログイン（電子証明書方式）と利用者ログイン (B-1)")
  void two_entries() {
    Clerk clerk = desk.clerk();
    clerk.openEntry();
    assertThat(clerk.choice("利用者ログイン")).isVisible();
    clerk.follow("管理者ログイン（電子証明書方式）");
    clerk.sees("ログイン");
    clerk.seesText(member.userId());
  }

  @Test
  @Order(2)
  @DisplayName("ご契約先暗証番号、確認用パスワード → 重要なお知らせが開く (B-2, B-3)")
  void password_and_card_open_the_notices() {
    Clerk clerk = desk.clerk();
    logIn(clerk);
    clerk.sees("重要なお知らせ");
    assertThat(clerk.page().locator("#screen-id")).hasText("DC584132");
  }

  private void logIn(Clerk clerk) {
    clerk.fill("ご契約先暗証番号", member.password());
    clerk.press("ログイン");
    clerk.sees("確認用パスワード");
    List<String> asked = clerk.page().locator("fieldset.cells .field-label").allInnerTexts();
    for (String cell : asked) {
      clerk.fill(cell.replace("必須", "").strip(), card.at(cell));
    }
    clerk.press("次へ");
  }

  @Test
  @Order(3)
  @DisplayName("40日前から「電子証明書の更新をお願いします」とそのリンク (B-3)")
  void the_notice_leads_to_the_renewal() {
    Clerk clerk = desk.clerk();
    clerk.seesText("電子証明書の更新をお願いします");
    clerk.seesText("あと40日");
    inspection.look(clerk.page(), "member-notices-renewal");
    clerk.page().locator("#renewal").getByText("電子証明書の更新はこちら").click();
    clerk.sees("電子証明書の更新");
    assertThat(clerk.page().locator("#screen-id")).hasText("DC584244");
    inspection.look(clerk.page(), "member-certificate-renewal");
  }

  @Test
  @Order(4)
  @DisplayName("更新 → 鍵と証明書 → インストールの完了 → このウィンドウを閉じる → ログオフ (B-4)")
  void renewal_inside_the_session() {
    Clerk clerk = desk.clerk();
    Page page = clerk.page();
    clerk.press("更新");
    assertThat(page.locator("#screen-id")).hasText("DC584245");
    page.reload();
    assertThat(page.locator("#issue")).isVisible();
    inspection.look(page, "member-certificate-key");
    clerk.fill("ファイルのパスワード", FILE_PASSWORD);
    clerk.fill("ファイルのパスワード（もう一度）", FILE_PASSWORD);
    Download download = page.waitForDownload(() -> page.locator("#issue").click());
    renewed = folder.resolve(download.suggestedFilename());
    download.saveAs(renewed);
    inspection.look(page, "member-certificate-key-result");
    page.locator("[id='done:close']").click();
    clerk.sees("電子証明書のインストールが完了しました");
    inspection.look(page, "member-certificate-done");
    clerk.follow("このウィンドウを閉じる");
    clerk.sees("トップページ");
    clerk.press("ログオフ");
    clerk.seesText("ログオフしました");
    desk.close();
  }

  @Test
  @Order(5)
  @DisplayName("新しい電子証明書でログインし、古いものは使えなくなる (C-10)")
  void the_new_one_logs_in_and_supersedes() {
    try (Desk fresh = new Desk(papers, renewed, FILE_PASSWORD)) {
      Clerk clerk = fresh.clerk();
      clerk.openEntry();
      clerk.follow("利用者ログイン");
      logIn(clerk);
      clerk.sees("重要なお知らせ");
      assertThat(clerk.page().locator("#renewal")).hasCount(0);
      assertThat(clerk.page().locator("#days-left")).hasCount(0);
      clerk.page().navigate(papers.memberUrl() + "/member/certificate/renewal");
      assertThat(clerk.page().locator("main")).containsText("から行えます");
    }
    assertThat(old.visits(papers).open(papers.login()).page().text()).contains("E4004");
  }

  @Test
  @Order(6)
  @DisplayName("どの画面にも大きな妨げはない (WCAG 2.2 AA、画面要件35)")
  void pages_have_no_serious_barrier() {
    assertThat(inspection.findings()).isEmpty();
  }
}
