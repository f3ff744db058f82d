package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The steps of a credit co-operative, beside the other institutions of one running product. */
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CoopManual {
  /** Source: requirement U-4. */
  private static final List<String> STEPS =
      List.of("証明書取得認証", "証明書発行アプリのダウンロード", "実行", "インストール", "完了");

  private final SharedProduct product;
  private final Papers papers;
  private final Member member;
  private final Papers.Contract contract;
  private final Desk desk;
  private HttpMember operator = new HttpMember("", "", new byte[0]);
  private HttpClerk staff;
  private EnrolmentProgram program = EnrolmentProgram.at(Path.of(""));
  private String connection = "";

  CoopManual(SharedProduct product) {
    this.product = product;
    papers = product.papersOf("/coop/");
    member = product.somebody();
    contract = product.contract(papers);
    desk = new Desk(papers);
    staff = HttpClerk.without(papers);
  }

  @BeforeAll
  void staffLogIn() {
    operator = product.staffOf(papers, "operator");
    staff = operator.loggedIn(papers);
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  @Test
  @Order(1)
  @DisplayName("初期登録のあと、ユーザーIDとパスワードでログインする (U-1)")
  void master_registers_and_logs_in_with_a_password() {
    Clerk clerk = desk.clerk();
    clerk.register(contract, member);
    clerk.seesText("登録したユーザーIDとパスワードでログインできます");
    desk.picture("coop-1-registered");
    clerk.follow("ログイン");
    clerk.sees("ログイン");

    clerk.fill("ユーザーID", member.userId());
    clerk.fill("パスワード", "wrong0word");
    clerk.press("ログイン");
    clerk.seesText("E4022");
    logInWithPassword(clerk);

    clerk.sees("トップページ");
    assertThat(clerk.page().locator("main")).not().containsText("電子証明書の有効期限");
    desk.picture("coop-3-top");
  }

  @Test
  @Order(2)
  @DisplayName("切り替えの前に電子証明書を取ろうとすると、申し込みを案内する (U-1)")
  void no_certificate_before_the_change() {
    try (Desk another = new Desk(papers)) {
      Clerk clerk = another.clerk();
      clerk.openEntry();
      clerk.follow("電子証明書発行");
      clerk.fill("ユーザーID", member.userId());
      clerk.fill("パスワード", member.password());
      clerk.press("認証");
      clerk.seesText("E3031");
      another.picture("coop-4-not-yet");
    }
  }

  @Test
  @Order(3)
  @DisplayName("職員は手順書を印刷し、契約全体を切り替える (U-1)")
  void staff_print_the_guide_and_change_the_contract() throws Exception {
    staff.open(papers.memberUrl() + "/staff/contracts/?search=" + contract.number());
    String id =
        staff.page().text().replaceAll("(?s).*contracts/details[^\"]*[?&]id=(\\d+).*", "$1");
    staff.open(papers.memberUrl() + "/staff/contracts/guide?id=" + id);
    try (PDDocument guide = Loader.loadPDF(staff.page().body())) {
      assertThat(new PDFTextStripper().getText(guide))
          .contains("電子証明書ご利用の手順書", papers.entry(), contract.name());
    }

    staff.open(papers.memberUrl() + "/staff/contracts/certificates?id=" + id);
    staff.submit("require", Map.of("reason", "申込書 1"));

    assertThat(staff.page().text()).contains("切り替え", "電子証明書とパスワード");
  }

  @Test
  @Order(4)
  @DisplayName("開いていた画面は次の操作で終わり、IDとパスワードで開くのは電子証明書発行だけになる (U-1)")
  void open_page_ends_and_the_password_opens_nothing_but_the_issue() {
    Clerk clerk = desk.clerk();
    clerk.page().reload();
    clerk.sees("ログイン");
    logInWithPassword(clerk);
    clerk.seesText("E4021");
    desk.picture("coop-5-certificate-needed");
    clerk.choose("電子証明書発行");
    clerk.sees("証明書取得認証");
  }

  @Test
  @Order(5)
  @DisplayName("電子証明書発行 → 証明書取得認証 (U-4)")
  void issue_begins_at_the_entry() {
    Clerk clerk = desk.clerk();
    clerk.openEntry();
    clerk.follow("電子証明書発行");
    clerk.sees("証明書取得認証");
    clerk.seesStep(STEPS, 1);
    clerk.fill("ユーザーID", member.userId());
    clerk.fill("パスワード", member.password());
    clerk.press("認証");
    clerk.sees("証明書発行アプリによる発行");
    clerk.seesStep(STEPS, 2);
  }

  @Test
  @Order(6)
  @DisplayName("証明書発行アプリのダウンロード → 実行 → 次へ (U-4)")
  void program_is_downloaded_and_run() {
    Clerk clerk = desk.clerk();
    desk.picture("coop-6-enrolment");
    clerk.seesPart("証明書発行アプリのダウンロード");
    Download jar = clerk.page().waitForDownload(() -> clerk.choose("証明書発行アプリのダウンロード"));
    assertThat(jar.suggestedFilename()).isEqualTo("tenbiki-enrolment.jar");
    program = EnrolmentProgram.at(jar.path());
    clerk.seesPart("実行");
    connection = clerk.page().locator("#connection").innerText();
    clerk.choose("次へ");
    clerk.sees("電子証明書発行 インストール");
    clerk.seesStep(STEPS, 4);
  }

  @Test
  @Order(7)
  @DisplayName("インストール → 完了 (U-4)")
  void program_installs_the_certificate() {
    Clerk clerk = desk.clerk();
    clerk.choose("前の画面へ");
    clerk.sees("証明書発行アプリによる発行");
    clerk.choose("次へ");
    clerk.sees("電子証明書発行 インストール");

    Command.Outcome told =
        program.run("--connection", connection, "--nss-db", desk.profile().folder().toString());

    assertThat(told.exit()).as(told.output()).isZero();
    assertThat(told.output()).contains("完了しました");
    clerk.sees("電子証明書発行 完了");
    clerk.seesStep(STEPS, 5);
    desk.picture("coop-7-installed");
    clerk.press("閉じる");
    clerk.sees("ログイン画面");
    desk.closeBrowser();
  }

  @Test
  @Order(8)
  @DisplayName("電子証明書とパスワードでログインする (U-1, U-3)")
  void certificate_and_password_log_in() {
    try (CertificateChoice choice = CertificateChoice.of(papers)) {
      assertThat(choice).isNotNull();
      Clerk again = desk.clerk();
      again.logIn(member.password());
      again.sees("トップページ");
      LocalDate today = JapanDays.today();
      again.seesText("あと%d日".formatted(DAYS.between(today, today.plusYears(1).minusDays(1))));
      desk.picture("coop-8-certificate");
    }
  }

  private void logInWithPassword(Clerk clerk) {
    clerk.fill("ユーザーID", member.userId());
    clerk.fill("パスワード", member.password());
    clerk.press("ログイン");
  }
}
