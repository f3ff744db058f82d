package org.tenbiki.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of lists on their way in, over the product as it is delivered. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("控除依頼のファイルのアップロード（K-1、K-9）")
class ListUploadIT {
  private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Tokyo")).plusMonths(2);
  private static final String NAMES =
      "契約番号,控除年月,控除種別,行番号,データ種類,従業員番号,所属,氏名カナ,氏名,商品区分,口座店番,口座番号,回数,控除金額,前回金額,開始年月,終了年月\r\n";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SharedProduct product;
  private final Papers papers;

  ListUploadIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("誤りは欄ごとに伝え入力は残り、確認中に離れてもまた見つかり、誤りの一覧はページごとに読める")
  void a_file_is_uploaded_left_and_found_again(String language) {
    PageInspection inspection = new PageInspection(language);
    Papers.Contract contract = product.contractWithLongTexts();
    BrowserVisit.loggedIn(
        papers,
        product.staff("operator"),
        language,
        visit -> {
          Page page = visit.page();
          visit.open("/staff/lists/upload?contract=" + contract.number());
          inspection.look(page, "staff-lists-upload");
          visit.fill("month", MONTH.toString());
          visit.fill("deductionDate", MONTH.atDay(20).toString());
          visit.press("upload");
          inspection.look(page, "staff-lists-upload-wrong");
          assertThat(page.inputValue("[id='form:contract']")).isEqualTo(contract.number());
          assertThat(page.inputValue("[id='form:month']")).isEqualTo(MONTH.toString());

          fill(visit, rows(contract, "Q", 1_100));
          page.locator("#faults").waitFor();
          inspection.look(page, "staff-lists-check");
          assertThat(page.locator("#faults tbody tr").count()).isEqualTo(20);
          faultsComeAsFile(page);
          page.locator(".paging a").last().click();
          page.locator("#faults tbody tr td", new Page.LocatorOptions().setHasText("22"))
              .first()
              .waitFor();

          visit.open("/staff/lists/upload?contract=" + contract.number());
          visit.fill("month", MONTH.toString());
          visit.fill("deductionDate", MONTH.atDay(20).toString());
          fill(visit, rows(contract, "L", 30_000));
          visit.open("/staff/lists/upload");
          page.locator("#recent a").first().click();
          page.locator("a.button-primary[href*='/staff/lists/details']").waitFor();
          assertThat(page.locator("main").innerText()).contains("30,000");
        });
    assertThat(inspection.findings()).isEmpty();
  }

  private static void fill(BrowserVisit visit, byte[] file) {
    visit.fill("depositDate", MONTH.atDay(25).toString());
    visit
        .page()
        .locator("[id='form:file']")
        .setInputFiles(new FilePayload("list.csv", "text/csv", file));
    visit.press("upload");
    visit.page().waitForURL("**/staff/lists/check*");
  }

  private static void faultsComeAsFile(Page page) {
    Download download =
        page.waitForDownload(() -> page.locator("a[href*='/staff/lists/faults']").click());
    try {
      assertThat(Files.readAllLines(download.path())).hasSize(1_001);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("XLSX、ZIP、PDF、UTF-16、途中で切れたファイル、空のファイルは、何であるかを伝えて断る（K-9）")
  void what_is_no_list_is_told_in_words() {
    Papers.Contract contract = product.contract();
    HttpClerk clerk = product.staff("operator").loggedIn(papers);
    byte[] good = rows(contract, "L", 3);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("ZIP / XLSX", "PK\3\4 and more".getBytes(ISO_8859_1));
    files.put("PDF", "%PDF-1.7".getBytes(ISO_8859_1));
    files.put("UTF-16", new String(good, UTF_8).getBytes(UTF_16));
    files.put("列の数が見出しと違います", Arrays.copyOf(good, good.length - 12));
    files.put("レコード", "1910".repeat(50).getBytes(ISO_8859_1));
    files.forEach(
        (told, file) -> {
          send(clerk, contract, file);
          assertThat(clerk.page().text()).contains("DC584301", told);
        });
    clerk.send(
        papers.memberUrl() + "/staff/lists/send",
        SentFile.TYPE,
        SentFile.body(form(contract), "", new byte[0]));
    assertThat(clerk.page().text()).contains("DC584300", "E5301", MONTH.toString());
  }

  private void send(HttpClerk clerk, Papers.Contract contract, byte[] file) {
    clerk.send(
        papers.memberUrl() + "/staff/lists/send",
        SentFile.TYPE,
        SentFile.body(form(contract), "file", file));
    assertThat(clerk.page().text()).contains("DC584301");
    String check = clerk.address().toString();
    boolean done =
        Await.until(
            PATIENCE,
            () -> {
              String state =
                  clerk.open(check.replace("/check?", "/state?")).page().text().split("\n", 2)[0];
              return !state.equals("RECEIVED") && !state.equals("CHECKING");
            });
    assertThat(done).isTrue();
    clerk.open(check);
  }

  private static Map<String, String> form(Papers.Contract contract) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("contract", contract.number());
    form.put("kind", "BONUS");
    form.put("month", MONTH.toString());
    form.put("deductionDate", MONTH.atDay(20).toString());
    form.put("depositDate", MONTH.atDay(25).toString());
    form.put("cutOff", "");
    form.put("token", "t");
    return form;
  }

  /** 賞与, the one kind of the contracts that {@link SharedProduct} makes. */
  private static byte[] rows(Papers.Contract contract, String product, int count) {
    String month = "%d%02d".formatted(MONTH.getYear(), MONTH.getMonthValue());
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                contract.number()
                    + ","
                    + month
                    + ",2,K"
                    + i
                    + ",3,E"
                    + i
                    + ",総務,ﾔﾏﾀﾞ,山田,"
                    + product
                    + ",,,,1000,,,\r\n")
        .collect(Collectors.joining("", NAMES, ""))
        .getBytes(UTF_8);
  }
}
