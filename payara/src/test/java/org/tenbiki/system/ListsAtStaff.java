package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of one contract that were put into the database in three states, and the way that staff go
 * with them: publishing, receipt with a wrong and a right sum, completion, opening again. Each
 * language has lists of its own. Source: requirements K-1, K-4 and K-7.
 */
final class ListsAtStaff {
  /** The control total of a list whose second row was not deducted. */
  static final long CONTROL = 1_234_567_890L;

  private static final long UNDEDUCTIBLE = 9_876_543_210L;
  private static final long FIRST_ID = 900_000_001L;
  private static final String LONG_NAME = "髙橋﨑之介久左衛門".repeat(5).substring(0, 40);
  private static final String LONG_FILE = "二〇二六年十一月分控除依頼データ（最終版）".repeat(5);
  private static final String LONG_REMARK = "電話で依頼を受け、担当役席が承認済み。".repeat(10);
  private static final List<String> STATES = List.of("PREPARED", "APPROVED", "OVERDUE");
  private static final List<String> LANGUAGES = List.of("ja", "en");

  /** The pages of one list, each with the button that changes something. */
  private static final Map<String, String> BUTTONS =
      Map.of(
          "details", "none",
          "rows", "none",
          "publish", "publish",
          "discard", "discard",
          "receipt", "record",
          "reopen", "reopen",
          "complete", "complete");

  private final BrowserVisit visit;
  private final PageInspection inspection;
  private final LocalDate today;

  ListsAtStaff(BrowserVisit visit, PageInspection inspection, LocalDate today) {
    this.visit = visit;
    this.inspection = inspection;
    this.today = today;
  }

  /** What puts them into the database of a product that does not run. */
  static String[] statements(String contractNumber, String uploader, LocalDate today) {
    List<String> all = new ArrayList<>();
    for (String language : LANGUAGES) {
      for (String state : STATES) {
        long id = id(language, state);
        YearMonth month = YearMonth.from(today).minusMonths(id - FIRST_ID);
        int days = state.equals("OVERDUE") ? -1 : 20;
        all.add(batch(id, contractNumber, month, state, today.plusDays(days)));
        for (int position = 1; position <= 3; position++) {
          all.add(line(id, position));
        }
        all.add(file(id, uploader));
        if (state.equals("APPROVED")) {
          all.add(answer(id, uploader));
        }
      }
    }
    all.add("UPDATE deduction_batch SET compared_with = id + 1 WHERE state = 'PREPARED'");
    return all.toArray(String[]::new);
  }

  private static long id(String language, String state) {
    return FIRST_ID + (long) LANGUAGES.indexOf(language) * STATES.size() + STATES.indexOf(state);
  }

  private static String batch(
      long id, String contractNumber, YearMonth month, String state, LocalDate cutOff) {
    return ("INSERT INTO deduction_batch (id, institution_id, contract_id, kind, target_month,"
            + " deduction_date, deposit_date, cut_off, state, changed_at, requested_count,"
            + " requested_amount) SELECT %d, institution_id, id, 'MONTHLY', %s, '%s', '%s', '%s',"
            + " '%s', CURRENT_TIMESTAMP, 2, %d FROM contract WHERE contract_number = '%s'")
        .formatted(
            id,
            month.format(DateTimeFormatter.ofPattern("yyyyMM")),
            cutOff.plusDays(1),
            cutOff.plusDays(6),
            cutOff,
            state,
            CONTROL + UNDEDUCTIBLE,
            contractNumber);
  }

  /** One to be paid, one that is not deducted, one that was left out. */
  private static String line(long id, int position) {
    return ("INSERT INTO deduction_line VALUES (%d, %d, '%s', 3, '%s', '%s', '%s', '%s', '%s', '', '',"
            + " '001', '', '', '1234567', NULL, %d, NULL, NULL, NULL, '%s', %d, %s)")
        .formatted(
            id,
            position,
            "12345678901234567890".substring(0, 19) + position,
            "従業員番号の最長".repeat(2),
            "東日本地方本部総務部給与課".repeat(3),
            "ﾀｶﾊｼ".repeat(15),
            LONG_NAME,
            position == 1 ? "L" : "S",
            position == 1 ? CONTROL : UNDEDUCTIBLE,
            position == 3 ? "STOPPED" : position == 2 ? "CHANGED" : "NEW",
            position == 1 ? null : UNDEDUCTIBLE,
            position == 3 ? "FALSE" : "TRUE");
  }

  private static String file(long id, String uploader) {
    return ("INSERT INTO deduction_file (id, batch_id, direction, file_name, form, sha256, file_bytes,"
            + " content_id, uploaded_at, uploaded_by) SELECT %1$d, %1$d, 'REQUEST', '%2$s.csv', 'CSV_WINDOWS', '%3$s', 0, %1$d,"
            + " CURRENT_TIMESTAMP, id FROM user_account WHERE login_id = '%4$s'")
        .formatted(id, LONG_FILE, "0123456789abcdef".repeat(4), uploader);
  }

  private static String answer(long id, String uploader) {
    return ("INSERT INTO deduction_answer (id, batch_id, position, product, amount, reason,"
            + " deposit_stopped, note, version, changed_at, changed_by) SELECT %d, %d, 2, 'S', %d, 'STOPPED_BY_ORGANISATION', FALSE, '%s', 1,"
            + " CURRENT_TIMESTAMP, id FROM user_account WHERE login_id = '%s'")
        .formatted(id, id, UNDEDUCTIBLE, LONG_REMARK.substring(0, 100), uploader);
  }

  /** Whom no page but those lets in, nor the form of any. */
  static void refuse(Papers papers, HttpClerk clerk, Set<String> open) {
    String area = papers.memberUrl() + "/staff/lists/";
    for (Map.Entry<String, String> page : BUTTONS.entrySet()) {
      for (String state : STATES) {
        String address = area + page.getKey() + "?id=" + id("ja", state);
        int expected = open.contains(page.getKey()) ? 200 : 403;
        assertThat(clerk.open(address).page().status()).as(address).isEqualTo(expected);
        Map<String, String> form =
            Map.of(
                "form",
                "form",
                "id",
                String.valueOf(id("ja", state)),
                "amount",
                String.valueOf(CONTROL),
                "form:cutOff",
                "2099-01-01",
                "form:remark",
                "試験",
                "form:" + page.getValue(),
                "x",
                "jakarta.faces.ViewState",
                "stateless");
        clerk.post(URI.create(address), form);
        assertThat(clerk.page().status()).as("form of " + address).isEqualTo(expected);
      }
    }
  }

  /** Every page of the area, each as it is, wrong, and done. */
  void walk() {
    lists();
    publish();
    receive();
    reopen();
  }

  private void lists() {
    visit.open("/staff/lists/?search=nothing");
    look("staff-lists-none");
    visit.open("/staff/lists/?sort=-AMOUNT");
    look("staff-lists");
    visit.open("/staff/lists/?state=NEAR");
    assertThat(page().locator("#state").inputValue()).isEqualTo("NEAR");
    visit.open("/staff/dashboard");
    look("staff-dashboard-lists");
    page().locator("#lists a").first().click();
    page().waitForURL("**/staff/lists/?*state=PREPARED*");
    visit.open("/staff/lists/rows?id=" + id("APPROVED"));
    assertThat(page().locator("tbody tr").count()).isEqualTo(3);
    look("staff-list-rows");
    visit.open("/staff/lists/rows?outcome=UNDEDUCTIBLE&id=" + id("APPROVED"));
    assertThat(page().locator("tbody tr").count()).isEqualTo(1);
    visit.open("/staff/lists/rows?search=nothing&id=" + id("APPROVED"));
    look("staff-list-rows-none");
  }

  private void publish() {
    details("PREPARED");
    assertThat(page().locator("#left-out").innerText()).contains("1");
    look("staff-list-prepared");
    page().locator("#discard").click();
    look("staff-list-discard");
    details("PREPARED");
    page().locator("#publish").click();
    assertThat(page().locator("#readers tbody tr").count()).isEqualTo(1);
    look("staff-list-publish");
    press("publish");
    assertThat(page().locator("#steps tbody tr").count()).isEqualTo(1);
    look("staff-list-published");
    visit.open("/staff/lists/publish?id=" + id("PREPARED"));
    assertThat(page().locator("#not-now").count()).isEqualTo(1);
  }

  private void receive() {
    details("APPROVED");
    page().locator("#receipt").click();
    look("staff-list-receipt");
    visit.fill("received", "12,34円");
    visit.press("check");
    page().locator("#error-summary").waitFor();
    assertThat(page().locator("[id='form:received']").inputValue()).isEqualTo("12,34円");
    assertThat(page().locator("#error-summary").innerText()).contains("E8331");
    look("staff-list-receipt-wrong");
    visit.fill("received", "￥１，２３４，５６７，８８９");
    visit.press("check");
    page().locator("#wrong").waitFor();
    look("staff-list-receipt-discrepant");
    press("record");
    assertThat(page().locator("main .notice").count()).isZero();
    assertThat(page().locator("#discrepant").innerText())
        .containsAnyOf("より1円不足しています", "is JPY\u00a01 less than");
    assertThat(page().locator("#receipts").innerText()).contains("-1");
    look("staff-list-discrepant");
    visit.open("/staff/lists/?state=DISCREPANT");
    assertThat(page().locator("tbody").innerText()).contains("-1");
    details("APPROVED");
    page().locator("#receipt").click();
    visit.fill("received", String.valueOf(CONTROL));
    visit.press("check");
    page().locator("#right").waitFor();
    look("staff-list-receipt-right");
    page().locator("[id='form:mend']").click();
    page().waitForURL("**typed=*");
    assertThat(page().locator("[id='form:received']").inputValue())
        .isEqualTo(String.valueOf(CONTROL));
    visit.press("check");
    page().locator("#right").waitFor();
    press("record");
    page().locator("#complete").click();
    look("staff-list-complete");
    press("complete");
    assertThat(page().locator("#receipts tbody tr").count()).isEqualTo(2);
    look("staff-list-completed");
  }

  private void reopen() {
    details("OVERDUE");
    page().locator("#reopen").click();
    look("staff-list-reopen");
    visit.fill("cutOff", today.minusDays(1).toString());
    visit.press("reopen");
    page().locator("#error-summary").waitFor();
    look("staff-list-reopen-wrong");
    visit.fill("cutOff", today.plusDays(2).toString());
    visit.fill("remark", LONG_REMARK.substring(0, 190));
    press("reopen");
    look("staff-list-reopened");
  }

  /**
   * A month after {@link #walk}: the list that was opened again ran out, and its deposit is made.
   */
  void tooLateToReopen() {
    visit.open("/staff/lists/reopen?id=" + id("OVERDUE"));
    assertThat(page().locator("#deposit-over").innerText())
        .containsAnyOf("再開できません", "cannot be reopened");
    assertThat(page().locator("[id='form:reopen'], [id='form:cutOff']").count()).isZero();
    look("staff-list-reopen-too-late");
  }

  private void details(String state) {
    visit.open("/staff/lists/details?id=" + id(state));
  }

  private long id(String state) {
    return id(inspection.language(), state);
  }

  /** Presses a button after which the details are shown. */
  private void press(String button) {
    visit.press(button);
    page().waitForURL("**/staff/lists/details?*");
    page().locator("main [role=status]").waitFor();
  }

  private void look(String name) {
    inspection.look(page(), name);
  }

  private Page page() {
    return visit.page();
  }
}
