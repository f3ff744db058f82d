package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** One list from the institution's file to the last yen, and the next month's beside it. */
@ExtendWith({SharedProduct.Starter.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("控除依頼の一か月を、職員と団体の画面で（K-1〜K-8）")
class ListMonthIT {
  private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Tokyo")).plusMonths(2);
  private static final String DIFFERENCE = "td[data-label='前月との差異']";
  private static final String NAMES =
      "契約番号,控除年月,控除種別,行番号,データ種類,従業員番号,所属,氏名カナ,氏名,商品区分,口座店番,口座番号,回数,控除金額,前回金額,開始年月,終了年月\r\n";

  private final SharedProduct product;
  private final Papers papers;
  private final Papers.Contract contract;
  private final BrowserVisit staff;
  private final BrowserVisit member;
  private String staffPage = "";

  ListMonthIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
    contract = product.contract();
    HttpMember master = HttpMember.register(papers, contract, product.somebody());
    staff = BrowserVisit.of(papers, product.staff("operator"), "ja");
    member = BrowserVisit.of(papers, master, "ja");
  }

  @BeforeAll
  void log_in() {
    staff.logIn();
    member.logIn();
  }

  @AfterAll
  void end() {
    staff.close();
    member.close();
  }

  @Test
  @Order(1)
  @DisplayName("職員がファイルをアップロードし、内容を確かめて公開する (K-1)")
  void staff_publish_a_list() {
    upload(MONTH, List.of("1,3,L,1000", "2,3,S,2000", "3,3,Z,3000", "4,3,K,4000"));
    assertThat(staff.page().locator("main")).containsText("10,000円");
    publish();
  }

  private void upload(YearMonth month, List<String> rows) {
    staff.open("/staff/lists/upload?contract=" + contract.number());
    staff.page().locator("[id='form:kind']").selectOption("BONUS");
    staff.fill("month", month.toString());
    staff.fill("deductionDate", month.atDay(20).toString());
    staff.fill("depositDate", month.atDay(25).toString());
    staff
        .page()
        .locator("[id='form:file']")
        .setInputFiles(new FilePayload("依頼.csv", "text/csv", csv(month, rows)));
    staff.press("upload");
    staff.page().locator("a.button-primary[href*='/staff/lists/details']").click();
    staff.page().locator("#publish").waitFor();
  }

  private byte[] csv(YearMonth month, List<String> rows) {
    return rows.stream()
        .map(row -> row.split(","))
        .map(
            cells ->
                String.join(
                    ",",
                    contract.number(),
                    "%d%02d".formatted(month.getYear(), month.getMonthValue()),
                    "2",
                    cells[0],
                    cells[1],
                    "E" + cells[0],
                    "総務部",
                    "ﾔﾏﾀﾞ ﾀﾛｳ",
                    "髙橋" + cells[0],
                    cells[2],
                    ",,",
                    cells[3],
                    ",,"))
        .collect(Collectors.joining("\r\n", NAMES, "\r\n"))
        .getBytes(UTF_8);
  }

  private void publish() {
    staffPage = staff.page().url();
    staff.page().locator("#publish").click();
    staff.press("publish");
    state(staff.page(), "公開");
  }

  private static void state(Page page, String name) {
    assertThat(page.locator("main .badge").first()).containsText(name);
  }

  @Test
  @Order(2)
  @DisplayName("担当者がトップページから開き、例外を入れて送る (K-2, K-3)")
  void a_clerk_enters_exceptions_and_submits() {
    member.open("/member/top");
    assertThat(member.page().locator("main")).containsText("控除");
    result();
    member.page().locator("[id='form:reason-2']").selectOption("WAGES_TOO_LOW");
    member.press("save");
    member.page().locator(".notice").waitFor();
    submit();
  }

  private void result() {
    member.open("/member/deductions/results");
    member.follow("deductions/result?");
    member.page().locator("[id='form:save']").waitFor();
  }

  private void submit() {
    member.follow("deductions/submit?");
    member.press("submit");
    member.page().locator("[id='form:pullBack']").waitFor();
  }

  private void approval() {
    member.open("/member/deductions/approvals");
    member.follow("deductions/approval?");
    member.page().locator("[id='form:approve']").waitFor();
  }

  @Test
  @Order(3)
  @DisplayName("承認者が理由を書いて差し戻す (K-4)")
  void an_approver_sends_it_back() {
    approval();
    member.fill("remark", "3番は退職しています");
    member.press("sendBack");
    member.page().locator(".notice").waitFor();
  }

  @Test
  @Order(4)
  @DisplayName("担当者が訂正してまた送り、承認者が承認する (K-4)")
  void it_is_corrected_and_approved() {
    result();
    assertThat(member.page().locator(".warning").first()).containsText("3番は退職しています");
    member.page().locator("[id='form:reason-3']").selectOption("NOT_EMPLOYED");
    member.page().locator("[name='stopped-4']").check();
    member.press("save");
    member.page().locator(".notice").waitFor();
    submit();
    approval();
    member.press("approve");
    member.page().locator("[id='form:cancelApproval']").waitFor();
  }

  @Test
  @Order(5)
  @DisplayName("まとめ入金依頼書に、依頼・控除不能・入金中止・入金の件数と金額と受付番号がある (K-5)")
  void the_payment_slip_tells_the_control_totals() {
    member.follow("deductions/slip?");
    member.page().locator("#slip-pdf").waitFor();
    String slip = member.page().locator("main").innerText();
    assertThat(slip)
        .contains(contract.number(), "10,000", "5,000", "4,000", "1,000円")
        .containsPattern("[0-9]{6}-[0-9]+-1");
    String pdf =
        member.page().waitForDownload(() -> member.page().locator("#slip-pdf").click()).url();
    assertThat(pdf).contains("form=pdf");
  }

  @Test
  @Order(6)
  @DisplayName("入金が1円違えば不一致で完了できず、正しい金額で入金確認、完了になる (K-7)")
  void money_is_recorded_to_the_yen() {
    receive("1,001");
    state(staff.page(), "不一致");
    assertThat(staff.page().locator("main .warning[role=status]")).containsText("不一致");
    assertThat(staff.page().locator("#discrepant")).containsText("1円超過");
    assertThat(staff.page().locator("main .notice")).hasCount(0);
    assertThat(staff.page().locator("#receipts")).containsText("1円");
    assertThat(staff.page().locator("#complete").count()).isZero();
    receive("１０００");
    state(staff.page(), "入金確認");
    assertThat(staff.page().locator("main .notice")).hasCount(1);
    staff.page().locator("#complete").click();
    staff.press("complete");
    state(staff.page(), "完了");
    member.open("/member/deductions/lists");
    assertThat(member.page().locator("main")).containsText("完了");
  }

  private void receive(String typed) {
    staff.page().navigate(staffPage);
    staff.page().locator("#receipt").click();
    staff.fill("received", typed);
    staff.press("check");
    staff.press("record");
    staff.page().locator("#receipts").waitFor();
  }

  @Test
  @Order(7)
  @DisplayName("次の月は、新規・金額変更・停止が前の月との違いとして見える (K-2)")
  void the_next_month_shows_the_differences() {
    upload(MONTH.plusMonths(1), List.of("1,3,L,1500", "2,3,S,2000", "5,3,L,700"));
    publish();
    member.open("/member/deductions/lists");
    member.follow("deductions/list?");
    member.page().locator("#rows").waitFor();
    assertThat(differences()).containsExactly("1 金額変更", "2 ", "5 新規", "3 停止", "4 停止");
    assertThat(cell("4", "控除金額")).hasText("なし");
    assertThat(cell("4", "前月金額")).hasText("4,000円");
  }

  private Locator cell(String key, String column) {
    return member
        .page()
        .locator("tr:has(td[data-label='行番号']:text-is('" + key + "'))")
        .locator("td[data-label='" + column + "']");
  }

  private List<String> differences() {
    return member.page().locator("tr:has(" + DIFFERENCE + ")").all().stream()
        .map(
            row ->
                row.locator("td").first().innerText().strip()
                    + " "
                    + row.locator(DIFFERENCE).innerText().strip())
        .toList();
  }
}
