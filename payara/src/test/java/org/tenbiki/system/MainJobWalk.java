package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main job as the manual reads, in a plain Chromium; the same on every server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MainJobWalk {
  private static final int DAYS = 365;

  private final SystemUnderTest system;

  MainJobWalk(SystemUnderTest system) {
    this.system = system;
  }

  @BeforeAll
  void start() {
    system.start();
  }

  @AfterAll
  void end() {
    system.close();
  }

  @Test
  @DisplayName("契約番号から電子証明書によるログインまで、手引きのとおりに進める（T-1～A-4）")
  void contract_number_becomes_a_log_in_by_certificate() {
    Papers papers = system.papers();
    Papers.Contract contract = papers.contracts().get(0);
    Member member = Member.SAMPLE;
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    Path downloads = Checkout.temporaryFolder("downloads");
    try (CertificateChoice choice = choice(papers)) {
      Path file;
      try (PlainChromium chromium = PlainChromium.open(profile)) {
        Clerk clerk = new Clerk(chromium, papers);
        clerk.openEntry();
        chromium.picture(name("1-entry"));
        clerk.register(contract, member);
        chromium.picture(name("2-registered"));
        file = clerk.takeCertificate(member.userId(), member.password(), downloads);
        chromium.picture(name("3-issued"));
      }
      assertThat(file.getFileName().toString()).matches("sample001\\d{14}\\.p12");
      assertThat(profile.attemptImport(file, "wrong").exit()).isNotZero();
      profile.importP12(file, member.password());

      try (PlainChromium chromium = PlainChromium.open(profile)) {
        Clerk clerk = new Clerk(chromium, papers);
        clerk.chooseLogin();
        clerk.seesText(member.userId());
        clerk.seesText(member.name());
        chromium.picture(name("4-login"));
        clerk.logIn(member.password());
        clerk.sees("トップページ");
        clerk.seesText(member.userId());
        clerk.seesText("あと" + DAYS + "日（" + lastDay() + "まで）");
        chromium.picture(name("5-top"));
        String top = clerk.page().url();
        clerk.press("ログアウト");
        clerk.seesText("ログアウトしました");
        clerk.page().navigate(top);
        clerk.sees("ログイン");
        assertThat(clerk.field("パスワード").isVisible()).isTrue();
        clerk.openEntry();
      }
    } finally {
      profile.forget();
      Checkout.delete(downloads);
    }
  }

  @Test
  @DisplayName("電子証明書がないときは、ログイン画面が次にすることを案内する（A-1）")
  void without_a_certificate_the_log_in_page_says_what_to_do() {
    Papers papers = system.papers();
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Clerk clerk = new Clerk(chromium, papers);
      clerk.chooseLogin();
      clerk.seesText("電子証明書を確認できませんでした");
      clerk.seesText("次にしていただくこと");
      chromium.picture(name("6-no-certificate"));
    } finally {
      profile.forget();
    }
  }

  /** Pictures of both servers lie side by side. */
  private String name(String page) {
    return getClass().getSimpleName().replace("IT", "") + "-" + page;
  }

  static CertificateChoice choice(Papers papers) {
    return CertificateChoice.of(List.of(papers.memberUrl(), papers.secondMemberUrl()));
  }

  private static String lastDay() {
    LocalDate last = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(DAYS);
    return last.getYear() + "年" + last.getMonthValue() + "月" + last.getDayOfMonth() + "日";
  }
}
