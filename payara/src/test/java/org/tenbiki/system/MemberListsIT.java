package org.tenbiki.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A list on the member's pages, from the first look to the approval, with two clerks at once; each
 * page looked at in each state. Source: requirements K-2, K-3, K-4 and K-8.
 */
@DisplayName("団体の控除業務：照会、二人での入力、送信、差戻し、承認（K-2〜K-4、K-8）")
@ExtendWith(SharedProduct.Starter.class)
class MemberListsIT {
  private static final String DEDUCTIONS = "/member/deductions/";

  private final SharedProduct product;
  private final Papers papers;
  private final HttpMember operator;

  MemberListsIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
    operator = product.staff("operator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("一か月の流れを、二人の担当者と承認者が画面で行う")
  void a_month_of_two_clerks(String language) {
    Papers.Contract contract = product.contract();
    HttpMember master = HttpMember.register(papers, contract, product.somebody());
    new TwoMonths(papers, operator.loggedIn(papers), master.loggedIn(papers))
        .publish(contract.number());
    HttpMember second = clerk(master, product.somebody());
    PageInspection inspection = new PageInspection(language);
    BrowserVisit.loggedIn(
        papers,
        master,
        language,
        visit -> {
          look(visit, inspection);
          answerByFile(visit, inspection, contract);
          enter(visit, inspection, second);
          refuse(visit, second);
          decide(visit, inspection);
        });
    assertThat(inspection.findings()).isEmpty();
  }

  /** With the rights to look and to enter. */
  private HttpMember clerk(HttpMember master, Member member) {
    HttpClerk clerk = master.loggedIn(papers);
    clerk.open(papers.memberUrl() + "/member/users/new");
    clerk.submitAsShown(
        "register",
        Map.of(
            "loginId", member.userId(),
            "password", member.password(),
            "passwordAgain", member.password(),
            "name", member.name(),
            "mail", member.mail(),
            "mailAgain", member.mail()),
        Map.of("rights", List.of("ENTER_RESULTS")));
    return HttpMember.issue(papers, member.userId(), member.password());
  }

  private void look(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    inspection.look(page, "member-top-lists");
    for (String area : List.of("", "lists", "results", "approvals")) {
      visit.open(DEDUCTIONS + area);
      inspection.look(page, "member-deductions" + (area.isEmpty() ? "" : "-" + area));
    }
    visit.open(DEDUCTIONS + "lists");
    visit.follow("deductions/list?");
    page.locator("#rows").waitFor();
    inspection.look(page, "member-deductions-list");
    paperSpeaksLike(page, inspection.language());
    page.locator("#search").fill("e1003");
    page.locator("form.search button").click();
    assertThat(keys(page)).containsExactly("K0003");
    visit.open(DEDUCTIONS + "lists");
    visit.follow("deductions/list?");
    visit.follow("difference=NEW");
    page.waitForURL("**difference=NEW**");
    assertThat(keys(page)).hasSize(5);
    assertThat(page.locator(".paging").count()).isZero();
  }

  /** As the page's link asks for it. */
  private static void paperSpeaksLike(Page page, String language) {
    Download paper =
        page.waitForDownload(() -> page.locator(".downloads a[href*='form=pdf']").first().click());
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(paper.path()))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(language.equals("ja") ? "控除依頼リスト" : "Deduction list");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> keys(Page page) {
    return page.locator("td:has-text('K00')").allInnerTexts().stream()
        .map(String::strip)
        .filter(text -> text.startsWith("K00"))
        .map(text -> text.substring(0, 5))
        .toList();
  }

  /** A file that is wrong in part is not taken; one that is right is shown first, then taken. */
  private static void answerByFile(
      BrowserVisit visit, PageInspection inspection, Papers.Contract contract) {
    Page page = visit.page();
    visit.open(DEDUCTIONS + "results");
    visit.follow("deductions/result?");
    visit.follow("deductions/result-upload?");
    inspection.look(page, "member-deductions-result-upload");
    String upload = page.url();
    visit.press("upload");
    page.locator("#error-summary").waitFor();
    inspection.look(page, "member-deductions-result-upload-wrong");

    send(visit, answers(contract, "12,E1012,3012", "13,E1013,1"));
    page.locator("#changes").waitFor();
    assertThat(page.locator("#faults tbody tr").count()).isEqualTo(1);
    inspection.look(page, "member-deductions-result-check");
    visit.press("discard");
    PlaywrightAssertions.assertThat(page.locator("#changes")).hasCount(0);

    page.navigate(upload);
    send(visit, answers(contract, "12,E1012,3012"));
    visit.press("confirm");
    page.locator("[id='form:save']").waitFor();
    assertThat(page.locator("[id='form:reason-12']").inputValue()).isEqualTo("NOT_EMPLOYED");
    page.locator("[id='form:reason-12']").selectOption("");
    visit.press("save");
    page.locator(".notice").waitFor();
    assertThat(page.locator("[id='form:reason-12']").inputValue()).isEmpty();
  }

  private static void send(BrowserVisit visit, String file) {
    visit
        .page()
        .locator("[id='form:file']")
        .setInputFiles(new FilePayload("結果.csv", "text/csv", file.getBytes(UTF_8)));
    visit.press("upload");
  }

  /**
   * @param rows number of the key, employee number, amount
   */
  private static String answers(Papers.Contract contract, String... rows) {
    return Arrays.stream(rows)
        .map(
            row ->
                "%s,%s,2,K00%s,0,2,0,"
                    .formatted(contract.number(), TwoMonths.MONTH.toString().replace("-", ""), row))
        .collect(
            Collectors.joining(
                "\r\n", "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n", "\r\n"));
  }

  private void enter(BrowserVisit visit, PageInspection inspection, HttpMember second) {
    Page page = visit.page();
    visit.open(DEDUCTIONS + "results");
    visit.follow("deductions/result?");
    page.locator("[id='form:save']").waitFor();
    inspection.look(page, "member-deductions-result");
    String result = page.url();

    // by keyboard alone: the reason of the second row, then Enter in its note
    page.locator("[id='form:reason-2']").focus();
    page.keyboard().press("ArrowDown");
    page.locator("[id='form:note-2']").focus();
    page.keyboard().type("給与が足りません");
    page.keyboard().press("Enter");
    page.locator(".notice").waitFor();
    assertThat(page.locator("[id='form:reason-2']").inputValue()).isEqualTo("WAGES_TOO_LOW");

    HttpClerk other = second.loggedIn(papers);
    other.open(result);
    answer(other, 5, "NOT_EMPLOYED");
    assertThat(other.address().toString()).contains("ANSWERS_KEPT");

    page.locator("[id='form:reason-5']").selectOption("OTHER");
    page.locator("[id='form:note-7']").fill("あ".repeat(101));
    visit.press("save");
    page.locator("#error-summary a[href='#form:note-7']").waitFor();
    inspection.look(page, "member-deductions-result-wrong");
    page.locator("[id='form:note-7']").fill("備考".repeat(50));
    visit.press("save");
    Locator overtaken = page.locator(".overtaken");
    overtaken.waitFor();
    inspection.look(page, "member-deductions-result-overtaken");
    assertThat(overtaken.innerText()).contains("K0005");
    assertThat(page.locator("[id='form:reason-5']").inputValue()).isEqualTo("OTHER");
    page.locator("[name='theirs-5']").check();
    visit.press("save");
    page.locator(".notice").waitFor();
    assertThat(page.locator("[id='form:reason-5']").inputValue()).isEqualTo("NOT_EMPLOYED");
    assertThat(page.locator("[id='form:note-7']").inputValue()).isEqualTo("備考".repeat(50));

    visit.press("saveChosen");
    page.locator("#error-summary").waitFor();
    page.locator("input[name=chosen]").nth(9).check();
    page.locator("input[name=chosen]").nth(10).check();
    page.locator("#allStopped").check();
    visit.press("saveChosen");
    page.locator(".notice").waitFor();
    assertThat(page.locator("[name='stopped-10']").isChecked()).isTrue();
    page.locator("#scope").check();
    page.locator("form.search button").click();
    page.locator("[id='form:reason-11']").waitFor();
    assertThat(page.locator("input[name=chosen]").count()).isEqualTo(5);
    inspection.look(page, "member-deductions-result-exceptions");

    page.navigate(result);
    visit.follow("deductions/submit?");
    page.locator("[id='form:submit']").waitFor();
    inspection.look(page, "member-deductions-submit");
    other.open(result);
    answer(other, 6, "NO_AGREEMENT");
    visit.press("submit");
    page.locator("#error-summary").waitFor();
    inspection.look(page, "member-deductions-submit-wrong");
    assertThat(page.locator("main").innerText()).contains("K0006");
    HttpClerk tab = second.loggedIn(papers).open(result.replace("result?", "submit?"));
    other.open(result);
    visit.press("submit");
    page.locator("[id='form:pullBack']").waitFor();
    inspection.look(page, "member-deductions-result-sent");
    tab.submitForged("submit", Map.of());
    assertThat(tab.page().text()).contains("E8320");
    answer(other, 8, "NO_AGREEMENT");
    assertThat(other.page().status()).isEqualTo(200);
    assertThat(other.page().text()).contains("E8301");
  }

  /** The other clerk saves one row of the page that is open. */
  private static void answer(HttpClerk other, int position, String reason) {
    HtmlForm form = HtmlForm.of(other.page().text()).orElseThrow();
    Map<String, String> fields = form.inputs();
    fields.keySet().removeAll(Set.of("chosen", "allStopped", "scope", "stopped-" + position));
    fields.put("row", String.valueOf(position));
    fields.put("reason-" + position, reason);
    fields.put("form:save", "x");
    other.post(other.address().resolve(form.action()), fields);
  }

  /** Who may only enter can neither look nor decide, by address or by forged form. */
  private void refuse(BrowserVisit visit, HttpMember second) {
    visit.open(DEDUCTIONS + "approvals");
    visit.follow("deductions/approval?");
    visit.page().locator("[id='form:approve']").waitFor();
    HttpClerk other = second.loggedIn(papers);
    String approval = visit.page().url();
    for (String page : List.of("approval", "list")) {
      assertThat(other.open(approval.replace("approval?", page + "?")).page().status())
          .isEqualTo(403);
    }
    other.open(approval.replace("approval?", "result?"));
    HtmlForm own = HtmlForm.of(other.page().text()).orElseThrow();
    for (String button : List.of("approve", "sendBack", "cancelApproval")) {
      Map<String, String> fields = own.inputs();
      fields.put("form:" + button, "x");
      fields.put("form:remark", "x");
      other.post(URI.create(approval.replaceAll("[?].*", "")), fields);
      assertThat(other.page().text()).doesNotContain("form:cancelApproval");
    }
    HttpClerk staff = operator.loggedIn(papers);
    assertThat(staff.open(approval).page().status()).isEqualTo(403);
    assertThat(visit.page().reload().status()).isEqualTo(200);
    visit.page().locator("[id='form:approve']").waitFor();
  }

  private static void decide(BrowserVisit visit, PageInspection inspection) {
    Page page = visit.page();
    visit.open(DEDUCTIONS + "approvals");
    visit.follow("deductions/approval?");
    page.locator("[id='form:approve']").waitFor();
    inspection.look(page, "member-deductions-approval");
    visit.press("sendBack");
    page.locator("#error-summary").waitFor();
    inspection.look(page, "member-deductions-approval-wrong");
    visit.fill("remark", "5番を確かめてください");
    visit.press("sendBack");
    page.locator(".notice").waitFor();

    visit.open(DEDUCTIONS + "results");
    visit.follow("deductions/result?");
    assertThat(page.locator(".warning").innerText()).contains("5番を確かめてください");
    page.locator("[id='form:reason-5']").selectOption("");
    visit.press("save");
    page.locator(".notice").waitFor();
    visit.follow("deductions/submit?");
    visit.press("submit");
    page.locator("[id='form:pullBack']").waitFor();

    visit.open(DEDUCTIONS + "approvals");
    visit.follow("deductions/approval?");
    visit.follow("changed=1");
    page.waitForURL("**changed=1**");
    inspection.look(page, "member-deductions-approval-changed");
    assertThat(keys(page)).containsExactly("K0005");
    visit.press("approve");
    page.locator("[id='form:cancelApproval']").waitFor();
    inspection.look(page, "member-deductions-approval-approved");
    visit.open(DEDUCTIONS + "lists");
    visit.follow("deductions/list?");
    page.locator("#steps-title").waitFor();
    inspection.look(page, "member-deductions-list-history");
  }
}
