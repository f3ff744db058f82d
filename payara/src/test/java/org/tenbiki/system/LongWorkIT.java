package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What takes longer than a second says so, and nothing else does: an answer of the product is held
 * back until the page has told. Source: requirement K-9.
 */
@ExtendWith(SharedProduct.Starter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("1秒より長くかかるときは、待っていることを知らせる (K-9)")
class LongWorkIT {
  private final String list;
  private final BrowserVisit visit;

  LongWorkIT(SharedProduct product) {
    Papers papers = product.papers();
    Papers.Contract contract = product.contract();
    HttpMember master = HttpMember.register(papers, contract, product.somebody());
    list =
        PublishedList.of(
                product.staff("operator").loggedIn(papers),
                papers.memberUrl() + "/staff/",
                contract.number(),
                "",
                "山田")
            .id();
    visit = BrowserVisit.of(papers, master, "ja");
  }

  @BeforeAll
  void log_in() {
    visit.logIn();
  }

  @AfterAll
  void end() {
    visit.close();
  }

  @Test
  @DisplayName("作るのに時間のかかるファイル：できれば知らせは消え、そのまま保存される")
  void a_file_that_takes_long() throws IOException {
    Page page = visit.page();
    visit.open("/member/deductions/list?id=" + list);
    Locator link = page.locator(".downloads a[href*='form=csv&']").first();
    List<Request> asked = requests("/member/deductions/file");
    List<Route> held = hold("**/member/deductions/file?*form=csv&*");
    link.click();
    assertThat(working()).containsText("ファイルを作っています");
    link.click();
    look(page, "working-file");
    // another that is there first takes nothing away from this one
    page.waitForDownload(() -> page.locator(".downloads a[href*='csv-windows']").first().click());
    assertThat(working()).containsText("ファイルを作っています");
    Download file = page.waitForDownload(() -> held.get(0).resume());
    page.unroute("**/member/deductions/file?*form=csv&*");
    assertThat(file.suggestedFilename()).endsWith(".csv");
    assertThat(Files.readString(file.path())).contains("山田");
    assertThat(working()).isEmpty();
    assertThat(asked).as("each asked for once").hasSize(2);
  }

  @Test
  @DisplayName("ファイルの代わりに画面が返れば、その画面になる")
  void what_is_no_file_is_shown() {
    Page page = visit.page();
    visit.open("/member/deductions/list?id=" + list);
    page.locator(".downloads a[href*='form=fixed']").first().click();
    page.waitForURL("**NO_CONSIGNOR**");
    assertThat(page.locator("main")).containsText("委託者");
  }

  @Test
  @DisplayName("時間のかかる保存：次の画面になれば知らせは消える")
  void an_act_that_takes_long() {
    Page page = visit.page();
    visit.open("/member/deductions/result?id=" + list);
    List<Route> held = hold("**/member/deductions/result*");
    List<String> told = told(page);
    page.locator("[id='form:note-1']").fill("欠勤");
    page.locator("[id='form:save']").click(new Locator.ClickOptions().setNoWaitAfter(true));
    page.waitForCondition(() -> told.contains("処理しています。このままお待ちください。"));
    held.get(0).resume();
    page.unroute("**/member/deductions/result*");
    page.locator("main .notice").waitFor();
    assertThat(working()).isEmpty();
    assertThat(page.locator("[id='form:note-1']")).hasValue("欠勤");
  }

  @Test
  @DisplayName("通信が切れれば、ファイルが届かなかったことを知らせ、画面は残る")
  void a_file_that_does_not_arrive() {
    Page page = visit.page();
    visit.open("/member/deductions/list?id=" + list);
    page.route("**/member/deductions/file?*", Route::abort);
    page.locator(".downloads a[href*='form=pdf']").first().click();
    assertThat(working()).containsText("受け取れませんでした");
    assertThat(page.locator("h1")).hasText("控除依頼リスト");
    page.unroute("**/member/deductions/file?*");
    page.waitForDownload(() -> page.locator(".downloads a[href*='form=pdf']").first().click());
    assertThat(working()).isEmpty();
  }

  @Test
  @DisplayName("画面に残ることを選べば、何も待っていない")
  void who_stays_waits_for_nothing() {
    Page page = visit.page().context().newPage();
    page.clock().install();
    page.navigate(
        visit.page().url().replaceAll("/member/.*", "/member/deductions/result?id=" + list));
    page.locator("[id='form:note-1']").click();
    page.keyboard().insertText("まだ");
    List<String> asked = new ArrayList<>();
    page.onceDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        });
    page.locator(".page-tools form button").click(new Locator.ClickOptions().setNoWaitAfter(true));
    page.waitForCondition(() -> asked.equals(List.of("beforeunload")));
    page.clock().runFor(2_000);
    assertThat(page.locator("#working")).isEmpty();
    page.locator("[id='form:save']").click();
    page.locator("main .notice").waitFor();
    page.close();
  }

  @Test
  @DisplayName("一つの画面から、続けて別の形のファイルを保存できる。二度押しは一度")
  void a_page_gives_one_file_after_the_other() {
    Page page = visit.page();
    visit.open("/member/audit");
    List<Request> asked = requests("/member/audit");
    page.waitForDownload(() -> page.locator("[id='form:export']").dblclick());
    Download workbook =
        page.waitForDownload(() -> page.locator("[id='form:exportWorkbook']").click());
    assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
    assertThat(asked).extracting(Request::method).containsExactly("POST", "POST");
  }

  /** What the page asks for from now on. */
  private List<Request> requests(String address) {
    List<Request> requests = new ArrayList<>();
    visit
        .page()
        .onRequest(
            request -> {
              if (request.url().contains(address)) {
                requests.add(request);
              }
            });
    return requests;
  }

  /**
   * What the page tells, as it tells it: nothing can be asked of a page that is about to become
   * another.
   */
  private static List<String> told(Page page) {
    List<String> told = new ArrayList<>();
    page.onConsoleMessage(message -> told.add(message.text()));
    page.evaluate(
        """
        new MutationObserver(() => console.log(document.querySelector("#working").textContent))
          .observe(document.querySelector("#working"), { childList: true })
        """);
    return told;
  }

  /** Answers are not asked for before they are let through. */
  private List<Route> hold(String address) {
    List<Route> held = new ArrayList<>();
    visit.page().route(address, held::add);
    return held;
  }

  private Locator working() {
    return visit.page().locator("#working");
  }

  private static void look(Page page, String name) {
    PageInspection inspection = new PageInspection("ja");
    inspection.look(page, name);
    assertThat(inspection.findings()).isEmpty();
  }
}
