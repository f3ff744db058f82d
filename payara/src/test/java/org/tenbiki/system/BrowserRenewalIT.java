package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The renewal inside the session, with an old certificate that was issued in the past. */
@DisplayName("ログイン中の電子証明書の更新（B-3、B-4）")
class BrowserRenewalIT {
  private static final String FILE_PASSWORD = "0nlyInThisPage";

  /** From the day of issue to the last day. Source: requirement C-7. */
  private static final int DAYS = 365;

  private static final int WINDOW = 40;

  /** What comes after the password is nothing to a renewal. */
  private static final String WITHOUT_CARDS =
      "UPDATE rule_profile SET figures ="
          + " REPLACE(figures, 'SECOND_FACTOR:EITHER', 'SECOND_FACTOR:NONE')";

  private final MicroSystem system = new MicroSystem();

  private final Path folder = Checkout.temporaryFolder("renewal");
  private final Member member = Member.numbered(44);

  @AfterEach
  void stop() {
    system.close();
    Checkout.delete(folder);
  }

  @Test
  @DisplayName("お知らせのリンク → 更新 → 鍵と証明書 → インストールの完了 → 新しい証明書でログイン")
  void certificate_is_renewed_inside_the_session() {
    LocalDate today = JapanDays.today();
    system.start(JapanDays.toNoonOf(today.plusDays(WINDOW - DAYS)));
    Papers then = papers();
    HttpMember old = HttpMember.register(then, then.contracts().get(0), member);
    system.stop();
    system.execute(WITHOUT_CARDS);
    system.start(JapanDays.toStayOn(today));
    Papers papers = papers();

    Path[] file = new Path[1];
    BrowserVisit.loggedIn(papers, old, "ja", visit -> file[0] = renew(visit));

    NssProfile profile = NssProfile.trusting(papers.serverCa());
    profile.importP12(file[0], FILE_PASSWORD);
    try (CertificateChoice choice = CertificateChoice.of(papers);
        PlainChromium chromium = PlainChromium.open(profile)) {
      assertThat(choice).isNotNull();
      Page page = chromium.page();
      page.navigate(papers.login());
      page.locator("[id='form:password']").fill(member.password());
      page.locator("[id='form:logIn']").click();
      page.locator(".page-tools form").waitFor();
      assertThat(page.locator("#days-left")).hasCount(0);
      page.navigate(papers.memberUrl() + "/member/certificate/renewal");
      assertThat(page.locator("main")).containsText("から行えます");
    } finally {
      profile.forget();
    }
    assertThat(old.visits(papers).open(papers.login()).page().text()).contains("E4004");
  }

  private Path renew(BrowserVisit visit) {
    PageInspection inspection = new PageInspection("ja");
    Page page = visit.page();
    assertThat(page.locator("#days-left")).containsText("あと40日");
    page.locator("#days-left a").click();
    assertThat(page.locator("#screen-id")).hasText("DC584244");
    inspection.look(page, "member-certificate-renewal");
    visit.press("renew");
    assertThat(page.locator("#screen-id")).hasText("DC584245");
    page.reload();
    assertThat(page.locator("#issue")).isVisible();
    inspection.look(page, "member-certificate-key");
    visit.fill("password", FILE_PASSWORD);
    visit.fill("passwordAgain", FILE_PASSWORD);
    Download download = page.waitForDownload(() -> page.locator("#issue").click());
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    inspection.look(page, "member-certificate-key-result");
    page.locator("[id='done:close']").click();
    assertThat(page.locator("h1")).hasText("電子証明書のインストールが完了しました");
    inspection.look(page, "member-certificate-done");
    page.locator("#close").click();
    assertThat(page.locator("#screen-id")).hasText("DC584131");
    assertThat(inspection.findings()).isEmpty();
    return file;
  }

  private Papers papers() {
    return Papers.read(system.data().resolve("demo.json"), "/corporate-ib/");
  }
}
