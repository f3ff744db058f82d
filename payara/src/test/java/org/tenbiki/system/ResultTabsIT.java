package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a browser does to a result beside typing: a session that ends, two windows, Back, a second
 * click. Nothing is lost, nothing passes for new that is old. Source: requirements A-5, K-3 and
 * K-4.
 */
@ExtendWith(SharedProduct.Starter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("結果の入力と、時間切れ、二つの窓、戻る、二度押し (A-5, K-3, K-4)")
class ResultTabsIT {
  private static final String DEDUCTIONS = "/member/deductions/";
  private static final String SESSION = "__Host-tenbiki-session";
  private static final YearMonth MONTH = YearMonth.from(JapanDays.today()).plusMonths(2);
  private static final String NOTE = "給与が足りません";

  private final SharedProduct product;
  private final Papers papers;
  private final HttpMember master;
  private final String contractNumber;
  private int months;
  private YearMonth month = MONTH;
  private String list = "";
  private final BrowserVisit visit;

  ResultTabsIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
    Papers.Contract contract = product.contract();
    contractNumber = contract.number();
    master = HttpMember.register(papers, contract, product.somebody());
    visit = BrowserVisit.of(papers, master, "ja");
  }

  @BeforeAll
  void log_in() {
    visit.logIn();
  }

  @BeforeEach
  void a_list_is_published() {
    month = MONTH.plusMonths(months++);
    Map<String, String> form = PublishedList.form(contractNumber, month);
    form.put("deductionDate", month.atDay(20).toString());
    form.put("depositDate", month.atDay(25).toString());
    list =
        PublishedList.of(
                product.staff("operator").loggedIn(papers),
                papers.memberUrl() + "/staff/",
                form,
                List.of("1,3,E1,総務,ﾔﾏﾀﾞ,山田,L,,,,1000,,,", "2,3,E2,総務,ﾀｶﾊｼ,髙橋,S,,,,2000,,,"))
            .id();
  }

  @AfterEach
  void leave() {
    visit.page().context().pages().stream().skip(1).forEach(Page::close);
  }

  @AfterAll
  void end() {
    visit.close();
  }

  private Page page() {
    return visit.page();
  }

  private String address(String page) {
    return papers.memberUrl() + DEDUCTIONS + page + "?id=" + list;
  }

  private void open(Page page, String name) {
    page.navigate(address(name));
    page.locator("#form").waitFor();
  }

  private static Locator reason(Page page, int row) {
    return page.locator("[id='form:reason-" + row + "']");
  }

  private static Locator note(Page page, int row) {
    return page.locator("[id='form:note-" + row + "']");
  }

  private static void press(Page page, String button) {
    page.locator("[id='form:" + button + "']").click();
  }

  private static void save(Page page) {
    press(page, "save");
    page.locator("main .notice").waitFor();
  }

  /** Another clerk's answer to the first row. */
  private void answeredMeanwhile() {
    HttpClerk other = master.loggedIn(papers).open(address("result"));
    HtmlForm form = HtmlForm.of(other.page().text()).orElseThrow();
    Map<String, String> fields = form.asShown();
    fields.put("row", "1");
    fields.put("reason-1", "OTHER");
    fields.put("form:save", "x");
    other.post(other.address().resolve(form.action()), fields);
    assertThat(other.address().toString()).contains("ANSWERS_KEPT");
  }

  @Test
  @DisplayName("時間切れの後も入力は戻せ、その間のほかの人の回答は両方見せ、選ぶまで何も変えない")
  void answers_outlive_the_session_with_what_they_were_typed_upon() {
    open(page(), "result");
    reason(page(), 1).selectOption("WAGES_TOO_LOW");
    note(page(), 1).fill(NOTE);
    reason(page(), 2).selectOption("NOT_EMPLOYED");
    page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
    answeredMeanwhile();
    press(page(), "save");
    page().waitForURL("**/login**");

    visit.logIn();
    page().locator(".draft a").click();
    page().locator(".draft [data-restore]").waitFor();
    assertThat(reason(page(), 1)).hasValue("OTHER");
    page().locator(".draft [data-restore]").click();
    assertThat(reason(page(), 1)).hasValue("WAGES_TOO_LOW");
    assertThat(note(page(), 1)).hasValue(NOTE);
    press(page(), "save");
    Locator overtaken = page().locator(".overtaken");
    overtaken.waitFor();
    assertThat(overtaken).hasCount(1);
    assertThat(overtaken.locator("p.field-error")).containsText("その他");
    assertThat(reason(page(), 1)).hasValue("WAGES_TOO_LOW");
    assertThat(reason(page(), 2)).hasValue("NOT_EMPLOYED");

    save(page());
    assertThat(reason(page(), 1)).hasValue("WAGES_TOO_LOW");
    assertThat(reason(page(), 2)).hasValue("NOT_EMPLOYED");
    open(page(), "result");
    assertThat(page().locator(".draft [data-restore]")).hasCount(0);
  }

  @Test
  @DisplayName("保存していない回答があれば、画面を離れる前に尋ね、保存すれば尋ねない")
  void leaving_with_unsaved_answers_is_asked() {
    open(page(), "result");
    typeNote("まだ");
    stayWhenAsked();
    assertThat(note(page(), 1)).hasValue("まだ");

    List<String> asked = new ArrayList<>();
    Consumer<Dialog> listener = dialog -> asked.add(dialog.type());
    save(page());
    page().onDialog(listener);
    visit.follow("deductions/results");
    page().waitForURL("**/results");
    page().offDialog(listener);
    assertThat(asked).isEmpty();
  }

  /** Tries to leave, is asked, and stays. */
  private void stayWhenAsked() {
    List<String> asked = new ArrayList<>();
    Consumer<Dialog> staying =
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        };
    page().onDialog(staying);
    visit.follow("deductions/results");
    page().waitForCondition(() -> asked.equals(List.of("beforeunload")));
    page().offDialog(staying);
    assertThat(page()).hasURL(address("result"));
  }

  private void typeNote(String text) {
    note(page(), 1).click();
    page().keyboard().insertText(text);
  }

  @Test
  @DisplayName("戻した入力も、保存するまでは保存していない回答")
  void what_was_restored_is_unsaved() {
    open(page(), "result");
    typeNote("まだ");
    open(page(), "result");
    page().locator(".draft [data-restore]").click();
    assertThat(note(page(), 1)).hasValue("まだ");
    stayWhenAsked();
    assertThat(note(page(), 1)).hasValue("まだ");
    save(page());
  }

  @Test
  @DisplayName("一人の二つの窓では、後の窓が先の窓の回答を見せられ、選んだほうが残る")
  void two_windows_of_one_clerk() {
    Page second = page().context().newPage();
    open(page(), "result");
    open(second, "result");
    reason(page(), 1).selectOption("WAGES_TOO_LOW");
    save(page());
    reason(second, 1).selectOption("OTHER");
    press(second, "save");
    Locator overtaken = second.locator(".overtaken");
    overtaken.waitFor();
    assertThat(overtaken.locator("p.field-error")).containsText("賃金不足");
    second.locator("[name='theirs-1']").check();
    save(second);
    assertThat(reason(second, 1)).hasValue("WAGES_TOO_LOW");
  }

  @Test
  @DisplayName("保存した後に戻ると、いまの回答があり、そのまま保存しても何も戻らない")
  void back_after_saving() {
    open(page(), "result");
    reason(page(), 1).selectOption("WAGES_TOO_LOW");
    save(page());
    page().goBack();
    assertThat(page()).hasURL(address("result"));
    assertThat(reason(page(), 1)).hasValue("WAGES_TOO_LOW");
    save(page());
    open(page(), "result");
    assertThat(reason(page(), 1)).hasValue("WAGES_TOO_LOW");
  }

  @Test
  @DisplayName("二つの窓から受け付けた同じファイルは一度だけ反映し、後の窓には使い方を伝える")
  void the_same_file_of_two_windows_is_applied_once() {
    Page second = page().context().newPage();
    for (Page window : List.of(page(), second)) {
      window.navigate(address("result-upload"));
      window.locator("[id='form:file']").setInputFiles(answer("1,E1,1000,0,1,0,"));
      press(window, "upload");
      window.locator("[id='form:confirm']").waitFor();
    }
    press(page(), "confirm");
    page().locator("main .notice").waitFor();
    assertThat(reason(page(), 1)).hasValue("WAGES_TOO_LOW");

    press(second, "confirm");
    assertThat(second.locator("#error-summary")).containsText("E8351");
    assertThat(second.locator("#error-summary"))
        .containsText(DateTimeFormatter.ofPattern("yyyy年M月d日").format(JapanDays.today()));
    PageInspection inspection = new PageInspection("ja");
    inspection.look(second, "member-deductions-result-used-wrong");
    assertThat(inspection.findings()).isEmpty();
    press(second, "discard");
    second.locator("[id='form:file']").setInputFiles(answer("1,E1,1000,0,1,0,"));
    press(second, "upload");
    assertThat(second.locator("#error-summary")).containsText("E8304");
  }

  /**
   * @param row from the key on
   */
  private FilePayload answer(String row) {
    return new FilePayload(
        "結果.csv",
        "text/csv",
        ("契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n"
                + contractNumber
                + ","
                + PublishedList.yearMonth(month)
                + ",2,"
                + row
                + "\r\n")
            .getBytes(UTF_8));
  }

  @Test
  @DisplayName("送信と承認は、二度押しても一度だけ。もう一つの窓の承認は言葉で断る")
  void a_second_click_and_a_second_window_do_nothing() {
    open(page(), "submit");
    page().locator("[id='form:submit']").dblclick();
    page().locator("[id='form:pullBack']").waitFor();
    assertThat(page().locator("#error-summary")).hasCount(0);

    Page second = page().context().newPage();
    open(page(), "approval");
    open(second, "approval");
    page().locator("[id='form:approve']").dblclick();
    page().locator("[id='form:cancelApproval']").waitFor();
    assertThat(page().locator("#error-summary")).hasCount(0);
    press(second, "approve");
    assertThat(second.locator("#error-summary")).containsText("E8301");
    assertThat(second.locator("main .badge").first()).containsText("承認済");

    page().navigate(address("slip"));
    assertThat(page().locator("main")).containsText("-1");
    assertThat(page().locator("main")).not().containsText("無効");
    page().navigate(papers.memberUrl() + DEDUCTIONS + "list?id=" + list);
    assertThat(page().locator("table[aria-labelledby=steps-title] tbody tr")).hasCount(4);
  }
}
