package org.tenbiki.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member's result of which one row is wrong, over the product as it is delivered. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("誤りのある結果ファイルの一部だけの反映（K-3、K-9）")
class ResultUploadIT {
  private static final YearMonth MONTH = YearMonth.from(JapanDays.today()).plusMonths(2);

  private final SharedProduct product;
  private final Papers papers;

  ResultUploadIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 誤りのある行は反映していません, 誤りのある行（変わりません）, ファイルにない行（変わりません）",
    "en, Rows with faults were not applied, Rows with faults (they stay as they are), Rows not in the"
        + " file (they stay as they are)"
  })
  @DisplayName("誤りのある行は別に数え、正しい行を反映した後も、どの行が誤りだったかが読める")
  void what_was_wrong_is_told_before_and_after(
      String language, String partly, String faulty, String absent) {
    PageInspection inspection = new PageInspection(language);
    Papers.Contract contract = product.contract();
    HttpMember member = HttpMember.register(papers, contract, product.somebody());
    PublishedList list =
        PublishedList.of(
            product.staff("operator").loggedIn(papers),
            papers.memberUrl() + "/staff/",
            contract.number(),
            "",
            "山田");
    BrowserVisit.loggedIn(
        papers,
        member,
        language,
        visit -> {
          Page page = visit.page();
          visit.open("/member/deductions/result-upload?id=" + list.id());
          page.locator("[id='form:file']")
              .setInputFiles(new FilePayload("result.csv", "text/csv", file(contract)));
          visit.press("upload");
          page.locator("#changes").waitFor();
          inspection.look(page, "member-deductions-result-check-partial");
          assertThat(figure(page, faulty)).isEqualTo("1");
          assertThat(figure(page, absent)).isEqualTo("0");
          String check = page.url();
          visit.press("confirm");
          page.locator(".notice").waitFor();

          page.navigate(check);
          assertThat(page.locator("main").innerText()).contains(partly);
          assertThat(page.locator("#faults tbody tr").count()).isEqualTo(1);
          inspection.look(page, "member-deductions-result-check-applied");

          visit.open("/member/deductions/result-upload?id=" + list.id());
          page.locator("#recent a").waitFor();
          inspection.look(page, "member-deductions-result-upload-recent");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  private static String figure(Page page, String label) {
    return page.locator("dt", new Page.LocatorOptions().setHasText(label))
        .locator("xpath=following-sibling::dd[1]")
        .innerText()
        .strip();
  }

  /** The list's one row, which could not be deducted, and one that it does not have. */
  private static byte[] file(Papers.Contract contract) {
    String begin =
        "%s,%d%02d,2,".formatted(contract.number(), MONTH.getYear(), MONTH.getMonthValue());
    return ("契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n"
            + begin
            + "1,E1,1000,0,9,0,欠勤\r\n"
            + begin
            + "9,E9,1000,1,,0,\r\n")
        .getBytes(UTF_8);
  }
}
