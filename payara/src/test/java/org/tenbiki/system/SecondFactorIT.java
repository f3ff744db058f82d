package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * corporate-ib beside rokin in one running product, each page as {@link PageInspection} sees it.
 */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("あおばしんきん 法人IB：確認用パスワード (B-1, B-2)")
class SecondFactorIT {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final String WRONG = "00";

  private final SharedProduct product;
  private final Papers bank;

  SecondFactorIT(SharedProduct product) {
    this.product = product;
    bank = product.papersOf("/corporate-ib/");
  }

  @Test
  @DisplayName("入口は二つ、証明書の名前は利用者番号と金融機関コード (B-1)")
  void two_entries_and_the_code_in_the_subject() throws Exception {
    HttpMember member = member();
    HttpClerk nobody = HttpClerk.without(bank);

    assertThat(nobody.open(bank.entry()).page().text()).contains("管理者ログイン（電子証明書方式）", "利用者ログイン");
    assertThat(nobody.open(product.papers().entry()).page().text()).doesNotContain("利用者ログイン");
    assertThat(member.certificate().getSubjectX500Principal().getName())
        .contains("CN=" + member.userId() + "1394");
    assertThat(member.visits(bank).open(bank.login()).page().text()).contains("ご契約先暗証番号");
    assertThat(at("ADMINISTRATOR", member)).contains("<h1>管理者ログイン", "ご契約先暗証番号");
    assertThat(at("USER", member))
        .contains("<h1>利用者ログイン", "この電子証明書は管理者のものです", "?entry=ADMINISTRATOR")
        .doesNotContain("ご契約先暗証番号");
    HttpMember other = product.master();
    assertThat(other.certificate().getSubjectX500Principal().getName())
        .contains("CN=" + other.userId() + ",");
  }

  private String at(String entry, HttpMember member) {
    return member.visits(bank).open(bank.login() + "?entry=" + entry).page().text();
  }

  private HttpMember member() {
    return HttpMember.register(
        bank, product.contractWithLongTexts(bank), product.somebody().withLongestTexts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("カードの発行、3欄でのログイン、誤り、ロック、解除、認証アプリ")
  void card_then_token(String language) {
    HttpMember member = member();
    PageInspection inspection = new PageInspection(language);
    visit(
        member,
        language,
        visit -> {
          password(visit);
          PlaywrightAssertions.assertThat(visit.page().locator("#failure")).containsText("E4011");
          inspection.look(visit.page(), "login-no-factor");
        });
    CustomerCard card = issueCard(member, language, inspection);
    visit(member, language, visit -> withCard(visit, card, inspection));
    for (int i = 0; i < 2; i++) {
      byHand(member, card);
    }
    lock(member);
    visit(
        member,
        language,
        visit -> {
          PlaywrightAssertions.assertThat(visit.page().locator("#failure")).containsText("E4006");
          inspection.look(visit.page(), "login-locked-factor");
        });
    release(member);
    String secret = issueToken(member, language, inspection);
    visit(member, language, visit -> withToken(visit, secret, inspection));
    assertThat(inspection.findings()).isEmpty();
  }

  private void visit(HttpMember member, String language, Consumer<BrowserVisit> what) {
    try (BrowserVisit visit = BrowserVisit.of(bank, member, language)) {
      what.accept(visit);
    }
  }

  private static void password(BrowserVisit visit) {
    visit.fill("password", visit.password());
    visit.press("logIn");
  }

  private CustomerCard issueCard(HttpMember member, String language, PageInspection inspection) {
    AtomicReference<CustomerCard> card = new AtomicReference<>();
    console(
        member,
        language,
        visit -> {
          inspection.look(visit.page(), "staff-user-no-factor");
          visit.follow("kind=GRID_CARD");
          inspection.look(visit.page(), "staff-user-factor");
          visit.press("issue");
          visit.page().locator("#paper").waitFor();
          inspection.look(visit.page(), "staff-user-card-issued");
          card.set(CustomerCard.read(paper(visit.page())));
          String issued = visit.page().url();
          visit.press("finish");
          visit.page().locator(".notice").waitFor();
          inspection.look(visit.page(), "staff-user-card");
          visit.page().navigate(issued);
          PlaywrightAssertions.assertThat(visit.page().locator("body")).containsText("E5404");
        });
    return Objects.requireNonNull(card.get());
  }

  private static byte[] paper(Page page) {
    Download download = page.waitForDownload(() -> page.locator("#paper").click());
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String issueToken(HttpMember member, String language, PageInspection inspection) {
    AtomicReference<String> secret = new AtomicReference<>();
    console(
        member,
        language,
        visit -> {
          visit.follow("kind=TOTP");
          inspection.look(visit.page(), "staff-user-factor-replaces");
          visit.press("issue");
          visit.page().locator("svg.qr").waitFor();
          inspection.look(visit.page(), "staff-user-token-issued");
          secret.set(
              visit.page().locator("dl.values dd").allInnerTexts().stream()
                  .map(String::strip)
                  .filter(text -> text.matches("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}"))
                  .findFirst()
                  .orElseThrow());
          assertThat(paper(visit.page())).startsWith((byte) '%', (byte) 'P');
          visit.press("finish");
          visit.page().locator(".notice").waitFor();
          visit.follow("factor-revoke");
          inspection.look(visit.page(), "staff-user-factor-revoke");
          visit.press("revoke");
          inspection.look(visit.page(), "staff-user-factor-revoke-wrong");
        });
    return Objects.requireNonNull(secret.get());
  }

  private void console(HttpMember member, String language, Consumer<BrowserVisit> what) {
    BrowserVisit.loggedIn(
        bank,
        staff("operator"),
        language,
        visit -> {
          visit.open("/staff/users/?search=" + member.userId());
          visit.follow("staff/users/details");
          what.accept(visit);
        });
  }

  private HttpMember staff(String role) {
    return product.staffOf(bank, role);
  }

  private void withCard(BrowserVisit visit, CustomerCard card, PageInspection inspection) {
    Page page = visit.page();
    inspection.look(page, "login-password");
    password(visit);
    page.locator("[id='form:cell0']").waitFor();
    inspection.look(page, "factor-card");
    visit.press("confirm");
    PlaywrightAssertions.assertThat(page.locator(".field-wrong")).hasCount(3);
    inspection.look(page, "factor-card-empty");
    List<String> asked = labels(page);
    page.reload();
    assertThat(labels(page)).isEqualTo(asked);
    for (int i = 0; i < 5; i++) {
      type(page, WRONG, WRONG, WRONG);
      visit.press("confirm");
      PlaywrightAssertions.assertThat(page.locator("body")).containsText("E4013");
      assertThat(labels(page)).isNotEqualTo(asked);
      asked = labels(page);
    }
    inspection.look(page, "factor-card-wrong");
    // no session so far
    visit.open("/member/top");
    assertThat(page.url()).doesNotContain("/member/");
    page.navigate(bank.login());
    password(visit);
    page.locator("[id='form:cell0']").waitFor();
    assertThat(labels(page)).isEqualTo(asked);
    type(page, card.at(asked.get(0)), card.at(asked.get(1)), card.at(asked.get(2)));
    visit.press("confirm");
    page.locator(".page-tools form").waitFor();
    assertThat(page.url()).endsWith("/member/notices/");
    inspection.look(page, "notices-by-card");
  }

  private static List<String> labels(Page page) {
    return page.locator("fieldset.cells .field-label").allInnerTexts().stream()
        .map(String::strip)
        .toList();
  }

  private static void type(Page page, String... values) {
    for (int i = 0; i < values.length; i++) {
      page.locator("[id='form:cell" + i + "']").fill(values[i]);
    }
  }

  /** Without a browser: another log-in asks something else. */
  private void byHand(HttpMember member, CustomerCard card) {
    HttpClerk clerk = member.logIn(bank, member.password());
    List<String> asked = cells(clerk);
    clerk.submit(
        "confirm",
        Map.of(
            "cell0", card.at(asked.get(0)),
            "cell1", card.at(asked.get(1)),
            "cell2", card.at(asked.get(2))));
    assertThat(clerk.address().getPath()).isEqualTo("/member/notices/");
    assertThat(cells(member.logIn(bank, member.password()))).isNotEqualTo(asked);
  }

  private static List<String> cells(HttpClerk clerk) {
    return Pattern.compile("id=\"cell[0-2]-label\">([^<]+)<")
        .matcher(clerk.page().text())
        .results()
        .map(label -> label.group(1))
        .toList();
  }

  private void lock(HttpMember member) {
    HttpClerk clerk = member.logIn(bank, member.password());
    for (int i = 0; i < 6; i++) {
      clerk.submit("confirm", Map.of("cell0", WRONG, "cell1", WRONG, "cell2", WRONG));
    }
    assertThat(clerk.page().text()).contains("E4006");
  }

  private void release(HttpMember member) {
    HttpClerk operator = staff("operator").loggedIn(bank);
    operator.open(bank.memberUrl() + "/staff/users/?search=" + member.userId());
    operator.follow("staff/users/details").follow("staff/users/release");
    operator.submit("release", Map.of("reason", "電話で本人確認済み"));
    HttpClerk approver = staff("approver").loggedIn(bank);
    approver.open(bank.memberUrl() + "/staff/requests/?search=" + member.userId());
    approver.follow("staff/requests/details");
    approver.submit("approve", Map.of());
  }

  private static void withToken(BrowserVisit visit, String secret, PageInspection inspection) {
    Page page = visit.page();
    password(visit);
    page.locator("[id='form:code']").waitFor();
    inspection.look(page, "factor-token");
    visit.fill("code", "abcdef");
    visit.press("confirm");
    PlaywrightAssertions.assertThat(page.locator("body")).containsText("E4013");
    inspection.look(page, "factor-token-wrong");
    visit.fill("code", OneTimeCode.at(secret, STEP, Clock.systemUTC().instant()));
    visit.press("confirm");
    page.locator(".page-tools form").waitFor();
    assertThat(page.url()).endsWith("/member/notices/");
  }

  @Test
  @DisplayName("カードの画面は係員と役席だけに開き、よその金融機関の職員には見つからない (B-2, 1章)")
  void only_own_operators_and_approvers_issue() {
    HttpMember member = member();
    HttpClerk operator = staff("operator").loggedIn(bank);
    operator.open(bank.memberUrl() + "/staff/users/?search=" + member.userId());
    operator.follow("staff/users/details").follow("kind=GRID_CARD");
    String issue = operator.address().toString();
    assertThat(staff("approver").loggedIn(bank).open(issue).page().status()).isEqualTo(200);
    operator.submit("issue", Map.of());
    String issued = operator.address().toString();
    String paper = issued.replace("factor-issued", "factor-paper");
    String revoke = issued.replace("factor-issued", "factor-revoke");

    assertThat(operator.open(paper).page().status()).isEqualTo(200);
    assertThat(operator.open(revoke).page().status()).isEqualTo(200);
    HttpClerk approver = staff("approver").loggedIn(bank);
    assertThat(approver.open(paper).page().status()).isEqualTo(404);
    HttpClerk auditor = staff("auditor").loggedIn(bank);
    HttpClerk stranger = product.staff("operator").loggedIn(product.papers());
    for (String page : List.of(issue, issued, paper, revoke)) {
      assertThat(auditor.open(page).page().status()).as(page).isEqualTo(403);
      assertThat(stranger.open(page).page().status()).as(page).isEqualTo(404);
    }
    assertThat(auditor.open(issued.replace("factor-issued", "details")).page().text())
        .contains("お客様カード")
        .doesNotContain("factor-revoke", "kind=GRID_CARD");
  }
}
