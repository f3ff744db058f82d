package org.tenbiki.infrastructure.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.contract.Paper;
import org.tenbiki.domain.contract.StartNotice;

class PdfStartNoticeDocumentTest {
  @TempDir Path folder;

  @Test
  @DisplayName("お知らせに契約番号・アドレス・手順があり、初期パスワードはない (S-1, M-2)")
  void paper_tells_number_address_and_steps() throws Exception {
    String text = text(notice("髙橋﨑 労働組合"), Locale.JAPANESE);

    assertThat(text)
        .contains("ご利用開始（変更）のお知らせ", "AB234567", "https://localhost:8443/rokin/")
        .contains("髙橋﨑", "マスターユーザーの初期登録", "0120-000-000", "2026年11月21日")
        .containsPattern("1 ?/ ?1");
  }

  @Test
  @DisplayName("英語でも印刷できる")
  void paper_speaks_english() throws Exception {
    assertThat(text(notice("Green Union"), Locale.ENGLISH))
        .contains("Start (or change) of service", "AB234567", "21 November 2026")
        .containsPattern("1 ?/ ?1");
  }

  @Test
  @DisplayName("電子証明書のいらない契約のお知らせは、IDとパスワードでのログインを案内する (U-1)")
  void paper_without_certificates_tells_of_none() throws Exception {
    assertThat(text(notice(Paper.START_WITH_PASSWORD, "緑町商店会"), Locale.JAPANESE))
        .contains("ご利用開始（変更）のお知らせ", "AB234567", "登録したユーザーIDとパスワード")
        .doesNotContain("電子証明書")
        .containsPattern("1 ?/ ?1");
  }

  @ParameterizedTest
  @CsvSource({"ja, 電子証明書ご利用の手順書, 契約番号", "en, First steps with, Contract number"})
  @DisplayName("手順書は一枚で、取得から接続確認までを案内し、初期登録の番号はない (U-1)")
  void guide_tells_how_to_take_a_certificate(Locale locale, String title, String number)
      throws Exception {
    assertThat(text(notice(Paper.CERTIFICATES, "緑町商店会"), locale))
        .contains(title, "https://localhost:8443/rokin/", "0120-000-000", "6.")
        .doesNotContain(number, "AB234567")
        .containsPattern("1 ?/ ?1");
  }

  @ParameterizedTest
  @CsvSource({"ja, ご利用開始のお知らせ, 契約番号", "en, Start of service, Contract number"})
  @DisplayName("職員が作ったマスターの用紙は一枚で、ログインIDと初回パスワードだけを知らせる (D-2)")
  void paper_of_a_master_tells_the_first_password(Locale locale, String title, String number)
      throws Exception {
    assertThat(text(notice(Paper.MASTER, "白樺木工"), locale))
        .contains(title, "髙橋花子", "https://localhost:8443/rokin/", "6.")
        .doesNotContain(number, "AB234567")
        .containsPattern("d ?- ?m ?i ?d ?o ?r ?i ?0 ?1")
        .containsPattern("A ?B ?2 ?3 ?C ?D ?4 ?5 ?E ?F")
        .doesNotContain(" rst ", "certi cate")
        .containsPattern("1 ?/ ?1");
    assertThat(notice(Paper.MASTER, "白樺木工").toString()).doesNotContain("AB23CD45EF");
  }

  @Test
  @DisplayName("団体名の記号はそのまま文字として印刷される")
  void names_are_text_not_markup() throws Exception {
    assertThat(text(notice("A&B <b>労組</b>"), Locale.JAPANESE)).contains("A&B <b>労組</b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "髙橋", // of the extensions of Shift_JIS
        "山﨑", // U+FA11
        "\uFA19谷", // a kanji of compatibility that is not folded into another
        "𠀋", // U+2000B, JIS level 3
        "俱𠮟剝塡頰", // JIS X 0213
        "𠮷野家", // U+20BB7, in the second font only
        "丂亍仚", // JIS X 0212
        "㈱①Ⅳ", "ｶﾅ半角", "Ａ＆Ｂ"
      })
  @DisplayName("団体名の珍しい漢字もそのまま印刷される")
  void rare_characters_of_names_are_printed(String name) throws Exception {
    assertThat(extracted(notice(name))).contains(name).doesNotContain("#", "〓");
  }

  @ParameterizedTest
  @CsvSource({"か\u3099き, がき", "葛\uDB40\uDD00飾, 葛飾", "e\u0301cole, école", "は\u309Aん, ぱん"})
  @DisplayName("結合文字は合わせ、異体字の指定は標準の字形で印刷する")
  void combining_characters_are_composed(String name, String printed) throws Exception {
    assertThat(extracted(notice(name))).contains(printed).doesNotContain("#", "〓");
  }

  @Test
  @DisplayName("どの書体にもない文字はゲタ（〓）で示し、どの文字かを知らせる")
  void missing_character_is_marked_and_named() throws Exception {
    assertThat(extracted(notice("組\uD840\uDC02合"))) // U+20002
        .contains("組〓合", "「〓」は、この用紙の書体にない文字です（U+20002）。")
        .doesNotContain("#");
  }

  private static String extracted(StartNotice notice) throws IOException {
    byte[] pdf = new PdfStartNoticeDocument().render(notice, Locale.JAPANESE);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  @DisplayName("書体は埋め込まれる")
  void fonts_are_embedded() throws Exception {
    Path file = print(notice("組合"), Locale.JAPANESE);

    assertThat(PrintedPaper.output("pdffonts", file.toString()))
        .contains("BIZUDPGothic")
        .doesNotContainPattern("BIZUDPGothic.* no +(yes|no) +(yes|no)");
  }

  private String text(StartNotice notice, Locale locale) throws Exception {
    return PrintedPaper.text(print(notice, locale));
  }

  private Path print(StartNotice notice, Locale locale) throws IOException {
    byte[] pdf = new PdfStartNoticeDocument().render(notice, locale);
    return Files.write(folder.resolve("notice.pdf"), pdf);
  }

  private static StartNotice notice(String name) {
    return notice(Paper.START, name);
  }

  private static StartNotice notice(Paper paper, String name) {
    return new StartNotice(
        paper,
        "さくらろうきん",
        "ろうきん賃金控除事務支援システム",
        "AB234567",
        name,
        "本店営業部",
        "https://localhost:8443/rokin/",
        "さくらろうきん ヘルプデスク",
        "0120-000-000",
        "平日 9:00〜18:00",
        LocalDate.of(2026, 11, 21),
        paper == Paper.MASTER
            ? new StartNotice.FirstLogIn("d-midori01", "髙橋花子", "AB23CD45EF")
            : null);
  }
}
