package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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
 * and renewal inside the session. The old certificate is issued while the institution's are valid
 * for no longer than {@link #WINDOW}.
 */
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CorporateManual {
  private static final String FILE_PASSWORD = "0nlyInThisPage";
  private static final String CODE = "1394";
  private static final String USERS = "利用者ログイン";
  private static final String ADMINISTRATORS = "管理者ログイン（電子証明書方式）";

  /** Days before the last one. Source: requirement B-3. */
  private static final int WINDOW = 40;

  /** Source: requirement C-7. */
  private static final int STANDARD_DAYS = 366;

  private final SharedProduct product;
  private final Papers papers;
  private final Member member;
  private final Path folder = Checkout.temporaryFolder("corporate");
  private final CertificateChoice choice;
  private final Desk desk;
  private CustomerCard card = new CustomerCard(List.of());
  private HttpMember old = new HttpMember("", "", new byte[0]);
  private Path renewed = folder;

  CorporateManual(SharedProduct product) {
    this.product = product;
    papers = product.papersOf("/corporate-ib/");
    member = product.somebody();
    choice = CertificateChoice.of(papers);
    desk = new Desk(papers);
  }

  @BeforeAll
  void issueOldCertificate() throws IOException {
    HttpStaff operator = staff("operator");
    // the day of issue counts
    setValidity(operator, WINDOW + 1);
    try {
      old = HttpMember.register(papers, product.contract(papers), member);
    } finally {
      setValidity(operator, STANDARD_DAYS);
    }
    card = issueCard(operator.clerk());
    desk.profile().importP12(Files.write(folder.resolve("old.p12"), old.p12()), member.password());
  }

  private HttpStaff staff(String role) {
    return new HttpStaff(papers, product.staffOf(papers, role), () -> staff("approver"));
  }

  /** Of the certificates that the institution issues from now on. */
  private void setValidity(HttpStaff operator, int days) {
    HttpClerk clerk = operator.clerk();
    clerk.open(papers.memberUrl() + "/staff/settings/profile-edit");
    clerk.submit("next", Map.of("VALIDITY_DAYS", Integer.toString(days)));
    clerk.submit("execute", Map.of("note", "更新の手引き"));
    operator.approve();
  }

  private CustomerCard issueCard(HttpClerk operator) {
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
    Checkout.delete(folder);
  }

  @Test
  @Order(1)
  @DisplayName("入口は管理者ログイン（電子証明書方式）と利用者ログイン (B-1)")
  void two_entries() throws IOException, GeneralSecurityException {
    Clerk clerk = desk.clerk();
    clerk.openEntry();
    clerk.follow(USERS);
    clerk.sees(USERS);
    clerk.seesText("この電子証明書は管理者のものです");
    clerk.choose(ADMINISTRATORS);
    clerk.sees(ADMINISTRATORS);
    clerk.choose("キャンセル");
    clerk.sees("ログイン画面");
    clerk.follow(ADMINISTRATORS);
    clerk.sees(ADMINISTRATORS);
    clerk.seesText(member.userId());
    assertThat(subject(old)).startsWith("CN=" + member.userId() + CODE + ",");
  }

  private static String subject(HttpMember of) throws IOException, GeneralSecurityException {
    return of.certificate().getSubjectX500Principal().getName();
  }

  @Test
  @Order(2)
  @DisplayName("ご契約先暗証番号、確認用パスワード → 重要なお知らせが開く (B-2, B-3)")
  void password_and_card_open_the_notices() {
    Clerk clerk = desk.clerk();
    clerk.fill("ご契約先暗証番号", "wr0ngword");
    clerk.press("ログイン");
    clerk.seesText("E4008");
    clerk.sees(ADMINISTRATORS);
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
    clerk.follow("電子証明書の更新はこちら");
    clerk.sees("電子証明書の更新");
    assertThat(clerk.page().locator("#screen-id")).hasText("DC584244");
  }

  @Test
  @Order(4)
  @DisplayName("更新 → 鍵と証明書 (B-4)")
  void key_is_made_in_the_browser() throws IOException, GeneralSecurityException {
    Clerk clerk = desk.clerk();
    Page page = clerk.page();
    clerk.press("更新");
    assertThat(page.locator("#screen-id")).hasText("DC584245");
    clerk.sees("電子証明書の更新");
    page.reload();
    assertThat(clerk.choice("発行")).isVisible();
    clerk.fill("ファイルのパスワード", FILE_PASSWORD);
    clerk.fill("ファイルのパスワード（もう一度）", FILE_PASSWORD);
    Download download = page.waitForDownload(() -> clerk.press("発行"));
    clerk.seesPart("電子証明書発行結果");
    assertThat(download.suggestedFilename()).matches(member.userId() + "\\d{14}\\.p12");
    clerk.seesText(download.suggestedFilename());
    renewed = folder.resolve(download.suggestedFilename());
    download.saveAs(renewed);
    HttpMember fresh = new HttpMember(member.userId(), FILE_PASSWORD, Files.readAllBytes(renewed));
    assertThat(subject(fresh)).startsWith("CN=" + member.userId() + CODE + ",");
  }

  @Test
  @Order(5)
  @DisplayName("電子証明書のインストールが完了しました → このウィンドウを閉じる → ログオフ (B-4)")
  void installation_ends_with_log_off() {
    Clerk clerk = desk.clerk();
    clerk.press("取り込みが終わったら次へ");
    clerk.sees("電子証明書のインストールが完了しました");
    clerk.follow("このウィンドウを閉じる");
    clerk.sees("トップページ");
    clerk.press("ログオフ");
    clerk.seesText("ログオフしました");
    desk.close();
  }

  @Test
  @Order(6)
  @DisplayName("新しい電子証明書でログインし、古いものは使えなくなる (C-10)")
  void the_new_one_logs_in_and_supersedes() {
    try (Desk fresh = new Desk(papers, renewed, FILE_PASSWORD)) {
      Clerk clerk = fresh.clerk();
      clerk.openEntry();
      clerk.follow(ADMINISTRATORS);
      logIn(clerk);
      clerk.sees("重要なお知らせ");
      assertThat(clerk.page().locator("#renewal")).hasCount(0);
      assertThat(clerk.page().locator("#days-left")).hasCount(0);
      clerk.page().navigate(papers.memberUrl() + "/member/certificate/renewal");
      assertThat(clerk.page().locator("main")).containsText("から行えます");
    }
    assertThat(old.visits(papers).open(papers.login()).page().text()).contains("E4004");
  }
}
