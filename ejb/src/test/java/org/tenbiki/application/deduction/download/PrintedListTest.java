package org.tenbiki.application.deduction.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.ListsOverDatabases;

@DisplayName("控除依頼と控除結果のPDF（K-2）")
class PrintedListTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @ParameterizedTest
  @CsvSource({
    "ja, REQUEST, 控除依頼リスト, 2026年4月分 月例",
    "ja, RESULT, 控除結果リスト, 2026年4月分 月例",
    "en, REQUEST, Deduction list, April 2026 monthly",
    "en, RESULT, Deduction result, April 2026 monthly"
  })
  @DisplayName("画面のことばで書く")
  void paper_speaks_the_language_of_the_page(
      String language, ListPart part, String title, String month) throws IOException {
    long id = lists.published(APRIL, Lists.fourRows(APRIL));
    people.submit(id);
    people.approve(id);
    assertThat(printed(id, part, Locale.forLanguageTag(language))).contains(title, month);
  }

  @Test
  @DisplayName("見出し、商品ごとの合計、停止を含むすべての行、何枚目かがある")
  void paper_has_every_row() throws IOException {
    long id = lists.published(APRIL, Lists.fourRows(APRIL));
    assertThat(printed(id, ListPart.REQUEST, Locale.JAPANESE))
        .contains("控除依頼リスト", "みどり労働組合 (AB123456)", "2026年4月分 月例")
        .contains("融資返済  2 件  3,000 円", "合計  3 件  6,000 円", "停止")
        .containsPattern("1 ?/ ?1");
  }

  private String printed(long id, ListPart part, Locale locale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    container.get(ListDownloadService.class).print(people.viewer(), id, part, locale, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
