package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
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
 * The second manual, 電子証明書の更新, under its own headings and in a plain Chromium, with the days and
 * ways around it; docs/manuals.md is its table of contents. TLS and browsers know only the real
 * clock: old certificates are issued while the product's clock is behind, and every step is done
 * today.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
@DisplayName("電子証明書の更新")
class RenewalManualIT {
  /** From the day of issue to the last day. Source: requirement C-7. */
  private static final int DAYS = 365;

  private static final Member EARLY = Member.numbered(31);
  private static final Member RENEWING = Member.numbered(30);
  private static final Member LATE = Member.numbered(41);
  private static final Member GENERAL = Member.numbered(42);
  private static final String FIRST_NOTICE = "電子証明書の更新のお知らせ";
  private static final String EXPIRED_NOTICE = "電子証明書の有効期限が切れました";
  private static final String REASON = "パソコンの入れ替え、取り込みの失敗（superseded）";

  /** A revocation is in the list within a minute. */
  private static final Duration CRL = Duration.ofMinutes(1);

  private final MicroSystem system = new MicroSystem();
  private final Path folder = Checkout.temporaryFolder("renewal");
  private final LocalDate today = JapanDays.today();
  private Papers papers = Papers.none();
  private CertificateChoice choice;
  private HttpMember early;
  private HttpMember old;
  private HttpMember late;
  private HttpMember lost;
  private Desk before;
  private Desk after;
  private Path file = folder;

  @BeforeAll
  void start() {
    // the authority is as old as the first start, so the oldest certificate comes first
    late = issued(0, LATE, -1);
    old = issued(1, RENEWING, 30);
    early = issued(2, EARLY, 31);
    lost = old;
    system.start(JapanDays.toStayOn(today));
    papers = system.papers();
    choice = CertificateChoice.of(papers);
    before = desk(old);
    after = new Desk(papers);
  }

  /** The certificate of a new master, whose last day is that many days from today. */
  private HttpMember issued(int contract, Member member, int daysLeft) {
    system.start(JapanDays.toNoonOf(today.plusDays(daysLeft - DAYS)));
    Papers then = system.papers();
    HttpMember issued = HttpMember.register(then, then.contracts().get(contract), member);
    system.stop();
    return issued;
  }

  @AfterAll
  void end() {
    before.close();
    after.close();
    choice.close();
    system.close();
    Checkout.delete(folder);
  }

  @Test
  @Order(1)
  @DisplayName("31日前：まだ更新できず、最終日と更新できる日を告げる (C-2, C-8, A-3)")
  void thirty_one_days_before_the_last_day_it_is_refused() {
    try (Desk desk = desk(early)) {
      Clerk clerk = desk.clerk();
      clerk.logIn(EARLY.password());
      clerk.isAt(ManualPage.TOP);
      clerk.seesText(daysLeft(31));
      assertThat(clerk.page().locator("#days-left")).hasCount(0);
      clerk.openEntry();
      clerk.follow("電子証明書発行");
      clerk.fill("ユーザーID", EARLY.userId());
      clerk.fill("パスワード", EARLY.password());
      clerk.press("認証");
      clerk.seesText("E3004");
      clerk.seesText("有効な電子証明書（" + day(31) + "まで）をお持ちのため");
      clerk.seesText("更新は" + day(1) + "から行えます");
      clerk.seesText("ファイルを取り込めなかったときは、一般ユーザーの方はマスターユーザーに");
      clerk.sees("電子証明書発行 ユーザー認証");
      desk.picture("renewal-1-early");
    }
  }

  @Test
  @Order(2)
  @DisplayName("30日前と、最終日の翌日に、お知らせのメールが届く (C-9)")
  void mails_thirty_days_before_and_on_the_day_after() {
    assertThat(new Mailbox(papers, RENEWING.mail()).await(FIRST_NOTICE))
        .contains("あと30日", day(30), RENEWING.userId(), serial(old));
    assertThat(new Mailbox(papers, LATE.mail()).await(EXPIRED_NOTICE))
        .contains(day(-1), LATE.userId(), serial(late));
    Mailbox tooEarly = new Mailbox(papers, EARLY.mail());
    assertThat(tooEarly.mails("電子証明書発行のお知らせ")).hasSize(1);
    assertThat(tooEarly.mails(FIRST_NOTICE)).isEmpty();
  }

  @Test
  @Order(3)
  @DisplayName("30日前：古い証明書でログインでき、どの画面にも残りの日数が出る (C-9, A-3)")
  void thirty_days_before_the_days_left_are_everywhere() {
    Clerk clerk = before.clerk();
    clerk.logIn(RENEWING.password());
    clerk.isAt(ManualPage.TOP);
    clerk.seesText(daysLeft(30));
    before.picture("renewal-2-top");
    clerk.choose("契約ユーザー情報変更");
    clerk.sees("契約ユーザー情報変更");
    assertThat(clerk.page().locator("#days-left")).containsText(daysLeft(30));
  }

  @Test
  @Order(4)
  @DisplayName("更新したファイルをなくしても、用紙なしでもう一度更新できる (C-10)")
  void a_renewed_file_may_be_lost() {
    lost = HttpMember.issue(papers, RENEWING.userId(), RENEWING.password());
    assertThat(lost.visits(papers).open(papers.login()).page().text()).contains(day(DAYS));
  }

  @Test
  @Order(5)
  @DisplayName("①URLアクセス (T-1, T-3)")
  void renewal_1_address() {
    before.clerk().openEntry();
    before.clerk().isAt(ManualPage.ENTRANCE);
  }

  @Test
  @Order(6)
  @DisplayName("②電子証明書選択は、なくなった：選ぶ画面は出ない (T-2)")
  void renewal_2_choice_of_certificate_falls_away() {
    assertThat(Handshake.with(papers.publicUrl(), papers).askedFor()).isEmpty();
  }

  @Test
  @Order(7)
  @DisplayName("③電子証明書発行選択 (T-1)")
  void renewal_3_choice() {
    before.clerk().choose("電子証明書発行");
    before.clerk().isAt(ManualPage.AUTHENTICATION);
  }

  @Test
  @Order(8)
  @DisplayName("④ユーザー認証 (C-1, C-2, C-8)")
  void renewal_4_authentication() {
    pages().authentication();
  }

  @Test
  @Order(9)
  @DisplayName("⑤発行 (C-3)")
  void renewal_5_issue() {
    pages().issue();
  }

  @Test
  @Order(10)
  @DisplayName("⑥発行中 (C-4)")
  void renewal_6_progress() {
    file = pages().progress(folder);
  }

  @Test
  @Order(11)
  @DisplayName("⑦発行結果 (C-5, C-6, C-7)")
  void renewal_7_result() {
    pages().result(file, day(DAYS));
    before.picture("renewal-3-result");
  }

  @Test
  @Order(12)
  @DisplayName("⑧インポート (C-5, C-6)")
  void renewal_8_import() {
    pages().importInto(after.profile(), file);
  }

  @Test
  @Order(13)
  @DisplayName("なくしたファイルの証明書は替わり、古い証明書は今も使える (C-10)")
  void the_old_one_still_works_and_the_lost_one_does_not() {
    assertThat(lost.visits(papers).open(papers.login()).page().text())
        .contains("E4004", serial(lost));
    before.clerk().logIn(RENEWING.password());
    before.clerk().isAt(ManualPage.TOP);
    before.clerk().seesText(daysLeft(30));
  }

  @Test
  @Order(14)
  @DisplayName("新しい証明書で初めてログインする (C-10, A-3)")
  void first_log_in_with_the_new_one() {
    after.clerk().logIn(RENEWING.password());
    after.clerk().isAt(ManualPage.TOP);
    after.clerk().seesText(daysLeft(DAYS));
  }

  @Test
  @Order(15)
  @DisplayName("古い証明書は、開いている画面でも次のログインでも、替わったと告げられる (A-2, C-10, C-13)")
  void the_old_one_is_superseded() {
    Clerk clerk = before.clerk();
    clerk.choose("契約ユーザー情報変更");
    superseded(clerk);
    assertThat(clerk.page().locator("#error-summary")).hasCount(0);
    before.picture("renewal-4-superseded");
    clerk.chooseLogin();
    superseded(clerk);
  }

  private void superseded(Clerk clerk) {
    clerk.seesText("この電子証明書（シリアル番号 " + serial(old) + "）は、新しい電子証明書に替わりました。");
    clerk.seesText("E4004");
    clerk.seesText("「別の証明書でやり直す」を押し、新しい電子証明書を選んでください");
    assertThat(clerk.page().locator("input[type=password]")).hasCount(0);
  }

  @Test
  @Order(16)
  @DisplayName("失効リストに、古い証明書となくした証明書が superseded で載る (C-10)")
  void both_are_on_the_list() {
    Path authority = Verdicts.authority(file, RENEWING.password(), folder);
    assertThat(Await.until(CRL, () -> !entry(authority, old).isEmpty())).isTrue();
    assertThat(entry(authority, old)).contains("Superseded");
    assertThat(entry(authority, lost)).contains("Superseded");
    assertThat(entry(authority, member(RENEWING, file))).isEmpty();
    assertThat(entry(authority, early)).isEmpty();
  }

  private String entry(Path authority, HttpMember holder) {
    return PublishedCrl.of(papers, authority, folder).entryOf(certificate(holder));
  }

  @Test
  @Order(17)
  @DisplayName("最終日の翌日：使える証明書がないという画面から、ひとりで発行し直す (A-2, C-11)")
  void after_the_last_day_users_help_themselves() {
    Path again;
    try (Desk desk = desk(late)) {
      Clerk clerk = desk.clerk();
      clerk.chooseLogin();
      clerk.seesText("電子証明書を確認できませんでした。");
      clerk.seesText("E4001");
      clerk.seesText("有効期限が切れた方は、電子証明書を発行してください");
      assertThat(clerk.choice("電子証明書の取り込み方法")).isVisible();
      desk.picture("renewal-5-expired");
      clerk.choose("電子証明書発行");
      clerk.isAt(ManualPage.AUTHENTICATION);
      again = clerk.takeCertificate(LATE.userId(), LATE.password(), folder);
    }
    logsIn(LATE, again);
  }

  @Test
  @Order(18)
  @DisplayName("開けなかったファイル：マスターユーザーが申込みを受けて失効し、本人が発行し直す (C-12)")
  void the_master_revokes_what_was_never_opened() {
    Clerk master = after.clerk();
    master.registerGeneralUser(GENERAL);
    HttpMember unopened = HttpMember.issue(papers, GENERAL.userId(), GENERAL.password());
    assertThat(refusal(GENERAL)).contains("E3004");

    master.page().reload();
    master.seesText("未使用");
    master.choose("失効");
    master.sees("電子証明書の失効");
    master.field("失効の理由").selectOption(new SelectOption().setLabel(REASON));
    master.fill("くわしい事情", "ファイルを開けなかったため");
    master.press("失効する");
    master.seesText("電子証明書を失効させました");
    master.seesText(REASON);
    assertThat(unopened.visits(papers).open(papers.login()).page().text()).contains("E4003");

    Path again;
    try (Desk desk = new Desk(papers)) {
      again = desk.clerk().takeCertificate(GENERAL.userId(), GENERAL.password(), folder);
    }
    logsIn(GENERAL, again);
  }

  private String refusal(Member member) {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "certificate/authentication");
    Map<String, String> form = Map.of("loginId", member.userId(), "password", member.password());
    return clerk.submit("authenticate", form).page().text();
  }

  private void logsIn(Member member, Path p12) {
    try (Desk desk = new Desk(papers, p12, member.password())) {
      desk.clerk().logIn(member.password());
      desk.clerk().isAt(ManualPage.TOP);
      desk.clerk().seesText(daysLeft(DAYS));
    }
  }

  private IssuePages pages() {
    return IssuePages.renewing(before.clerk(), RENEWING.userId(), RENEWING.password());
  }

  private Desk desk(HttpMember holder) {
    try {
      Path p12 = Files.write(folder.resolve(serial(holder) + ".p12"), holder.p12());
      return new Desk(papers, p12, holder.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpMember member(Member member, Path p12) {
    try {
      return new HttpMember(member.userId(), member.password(), Files.readAllBytes(p12));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As pages and mails write it. */
  private static String serial(HttpMember holder) {
    return certificate(holder).getSerialNumber().toString(16);
  }

  private static X509Certificate certificate(HttpMember holder) {
    try {
      return holder.certificate();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String daysLeft(int days) {
    return "あと" + days + "日（" + day(days) + "まで）";
  }

  /** That many days from today. */
  private String day(int days) {
    return JapanDays.text(today.plusDays(days));
  }
}
