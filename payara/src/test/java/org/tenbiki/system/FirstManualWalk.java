package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * The first manual, from the contract number to a general user's log-in, under its own headings and
 * in a plain Chromium; docs/manuals.md is its table of contents.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
abstract class FirstManualWalk {
  /** After the day of issue. Source: requirement C-7. */
  private static final int DAYS = 365;

  private static final Member MASTER = Member.SAMPLE;
  private static final Member GENERAL = Member.numbered(990);

  private final SystemUnderTest system;
  private final Path downloads = Checkout.temporaryFolder("downloads");
  private Papers papers = Papers.none();
  private CertificateChoice choice;
  private Desk master;
  private Desk general;
  private Path file = downloads;
  private LocalDate begun = JapanDays.today();

  FirstManualWalk(SystemUnderTest system) {
    this.system = system;
  }

  @BeforeAll
  void start() {
    system.start();
    papers = system.papers();
    choice = CertificateChoice.of(papers);
    master = new Desk(papers);
    general = new Desk(papers);
  }

  @AfterAll
  void end() {
    master.close();
    general.close();
    choice.close();
    system.close();
    Checkout.delete(downloads);
  }

  final Papers papers() {
    return papers;
  }

  @Test
  @Order(1)
  @DisplayName("マスターユーザー初期登録 ①URLアクセス (T-1, T-2, T-3)")
  void registration_1_address() {
    Clerk clerk = master.clerk();
    clerk.openEntry();
    clerk.isAt(ManualPage.ENTRANCE);
    PlaywrightAssertions.assertThat(clerk.page().locator("main .button"))
        .hasText(ManualPage.ENTRANCE.buttons().toArray(String[]::new));
    master.picture(name("1-entry"));
  }

  @Test
  @Order(2)
  @DisplayName("マスターユーザー初期登録 ②マスターユーザー初期登録選択 (T-1)")
  void registration_2_choice() {
    master.clerk().follow("マスターユーザーの初期登録");
    master.clerk().isAt(ManualPage.REGISTRATION_LOG_IN);
  }

  @Test
  @Order(3)
  @DisplayName("マスターユーザー初期登録 ③初期登録ログイン (M-1, M-2)")
  void registration_3_log_in() {
    Clerk clerk = master.clerk();
    clerk.cancels(ManualPage.REGISTRATION_LOG_IN, () -> clerk.follow("マスターユーザーの初期登録"));
    clerk.seesText("「ご利用開始（変更）のお知らせ」");
    initialLogIn(clerk);
  }

  private void initialLogIn(Clerk clerk) {
    Papers.Contract contract = papers.contracts().get(0);
    clerk.fill("契約番号", contract.number());
    clerk.fill("初期パスワード", contract.initialPassword());
    clerk.press("次へ");
    clerk.isAt(ManualPage.REGISTRATION_FORM);
  }

  @Test
  @Order(4)
  @DisplayName("マスターユーザー初期登録 ④登録内容入力 (M-4)")
  void registration_4_form() {
    Clerk clerk = master.clerk();
    clerk.cancels(
        ManualPage.REGISTRATION_FORM,
        () -> {
          clerk.follow("マスターユーザーの初期登録");
          initialLogIn(clerk);
        });
    clerk.seesText("以下を入力してください");
    clerk.fill("ユーザーID", MASTER.userId());
    clerk.fill("パスワード", MASTER.password());
    clerk.fill("パスワード再入力", MASTER.password());
    clerk.fill("ユーザー名", MASTER.name());
    clerk.fill("メールアドレス", MASTER.mail());
    clerk.fill("メールアドレス再入力", MASTER.mail());
    master.picture(name("2-form"));
  }

  @Test
  @Order(5)
  @DisplayName("マスターユーザー初期登録 ⑤登録実行 (M-4)")
  void registration_5_execution() {
    master.clerk().press("登録");
    master.clerk().isAt(ManualPage.REGISTRATION_RESULT);
  }

  @Test
  @Order(6)
  @DisplayName("マスターユーザー初期登録 ⑥登録結果 (M-6, M-8)")
  void registration_6_result() {
    Clerk clerk = master.clerk();
    clerk.seesText(papers.contracts().get(0).number());
    clerk.seesText(MASTER.userId());
    clerk.seesText(MASTER.name());
    clerk.seesText(MASTER.mail());
    assertThat(clerk.page().content()).doesNotContain(MASTER.password());
    assertThat(new Mailbox(papers, MASTER.mail()).await("マスターユーザー登録完了のお知らせ"))
        .contains(MASTER.userId())
        .doesNotContain(MASTER.password());
    master.picture(name("3-registered"));
    clerk.choose("ログイン画面へ");
    clerk.isAt(ManualPage.ENTRANCE);
    clerk.page().goBack();
    clerk.isAt(ManualPage.REGISTRATION_RESULT);
    clerk.choose("電子証明書発行");
    clerk.isAt(ManualPage.AUTHENTICATION);
  }

  @Test
  @Order(7)
  @DisplayName("電子証明書発行 ①ユーザー認証 (C-1)")
  void issue_1_authentication() {
    pages().authentication();
  }

  @Test
  @Order(8)
  @DisplayName("電子証明書発行 ②発行 (C-3)")
  void issue_2_issue() {
    begun = JapanDays.today();
    pages().issue();
  }

  @Test
  @Order(9)
  @DisplayName("電子証明書発行 ③発行中 (C-4)")
  void issue_3_progress() {
    file = pages().progress(downloads);
  }

  @Test
  @Order(10)
  @DisplayName("電子証明書発行 ④発行結果 (C-5, C-6, C-7)")
  void issue_4_result() throws IOException, GeneralSecurityException {
    LocalDate last = lastDay();
    assertThat(last).isBetween(begun.plusDays(DAYS), JapanDays.today().plusDays(DAYS));
    pages().result(file, JapanDays.text(last));
    master.picture(name("4-issued"));
  }

  @Test
  @Order(11)
  @DisplayName("電子証明書発行 ⑤インポート (C-5, C-6)")
  void issue_5_import() {
    pages().importInto(master.profile(), file);
    assertThat(Verdicts.complaints(file, MASTER.password(), downloads, master.profile())).isEmpty();
    master.closeBrowser();
  }

  @Test
  @Order(12)
  @DisplayName("ログイン：電子証明書のユーザーIDが出て、パスワードだけを入れる (A-1, A-3)")
  void log_in() throws IOException, GeneralSecurityException {
    Clerk clerk = master.clerk();
    clerk.chooseLogin();
    clerk.cancels(ManualPage.LOG_IN, () -> clerk.follow("ログイン"));
    clerk.seesText(MASTER.userId());
    clerk.seesText(MASTER.name());
    master.picture(name("5-login"));
    clerk.fill("パスワード", MASTER.password());
    LocalDate before = JapanDays.today();
    clerk.press("ログイン");
    clerk.isAt(ManualPage.TOP);
    assertThat(clerk.page().locator("main").innerText())
        .contains("重要なお知らせ", "最近のログイン", "成功")
        .containsAnyOf(daysLeft(before), daysLeft(JapanDays.today()));
    master.picture(name("6-top"));
  }

  @Test
  @Order(13)
  @DisplayName("一般ユーザーの初期登録：マスターユーザーが登録し、本人にメールが届く (G-1)")
  void general_user_is_registered() {
    Clerk clerk = master.clerk();
    clerk.registerGeneralUser(GENERAL);
    assertThat(new Mailbox(papers, GENERAL.mail()).await("ユーザー登録のお知らせ"))
        .contains(GENERAL.userId())
        .doesNotContain(GENERAL.password());
    master.picture(name("7-general-user"));
  }

  @Test
  @Order(14)
  @DisplayName("ログアウト：一度で終わり、証明書だけでは何も開かない (A-4)")
  void log_out() {
    Clerk clerk = master.clerk();
    String left = clerk.page().url();
    clerk.press("ログアウト");
    clerk.seesText("ログアウトしました");
    clerk.page().navigate(left);
    clerk.sees("ログイン");
    assertThat(clerk.field("パスワード").isVisible()).isTrue();
  }

  @Test
  @Order(15)
  @DisplayName("一般ユーザーの初期登録：本人が電子証明書を発行し、ログインする (T-1, G-1)")
  void general_user_takes_a_certificate_and_logs_in() {
    Clerk clerk = general.clerk();
    clerk.openEntry();
    clerk.follow("一般ユーザーの初期登録");
    clerk.isAt(ManualPage.AUTHENTICATION);
    Path taken = clerk.takeCertificate(GENERAL.userId(), GENERAL.password(), downloads);
    general.profile().importP12(taken, GENERAL.password());
    general.closeBrowser();

    general.clerk().logIn(GENERAL.password());
    general.clerk().isAt(ManualPage.TOP);
    general.clerk().seesText(GENERAL.userId());
    assertThat(general.clerk().choice("一般ユーザーの管理").count()).isZero();
  }

  private IssuePages pages() {
    return new IssuePages(master.clerk(), MASTER.userId(), MASTER.password());
  }

  private LocalDate lastDay() throws IOException, GeneralSecurityException {
    HttpMember issued =
        new HttpMember(MASTER.userId(), MASTER.password(), Files.readAllBytes(file));
    return JapanDays.of(issued.certificate().getNotAfter().toInstant());
  }

  private String daysLeft(LocalDate today) throws IOException, GeneralSecurityException {
    LocalDate last = lastDay();
    return "あと" + ChronoUnit.DAYS.between(today, last) + "日（" + JapanDays.text(last) + "まで）";
  }

  /** Pictures of both servers lie side by side. */
  final String name(String page) {
    return getClass().getSimpleName().replace("IT", "") + "-" + page;
  }
}
