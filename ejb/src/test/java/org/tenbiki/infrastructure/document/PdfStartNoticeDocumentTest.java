package org.tenbiki.infrastructure.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  @DisplayName("団体名の記号はそのまま文字として印刷される")
  void names_are_text_not_markup() throws Exception {
    assertThat(text(notice("A&B <b>労組</b>"), Locale.JAPANESE)).contains("A&B <b>労組</b>");
  }

  @Test
  @DisplayName("書体は埋め込まれる")
  void fonts_are_embedded() throws Exception {
    Path file = print(notice("組合"), Locale.JAPANESE);

    assertThat(output("pdffonts", file.toString()))
        .contains("BIZUDPGothic")
        .doesNotContainPattern("BIZUDPGothic.* no +(yes|no) +(yes|no)");
  }

  private String text(StartNotice notice, Locale locale) throws Exception {
    return output("pdftotext", "-layout", print(notice, locale).toString(), "-");
  }

  private Path print(StartNotice notice, Locale locale) throws IOException {
    byte[] pdf = new PdfStartNoticeDocument().render(notice, locale);
    return Files.write(folder.resolve("notice.pdf"), pdf);
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  private static StartNotice notice(String name) {
    return new StartNotice(
        "さくらろうきん",
        "ろうきん賃金控除事務支援システム",
        "AB234567",
        name,
        "本店営業部",
        "https://localhost:8443/rokin/",
        "さくらろうきん ヘルプデスク",
        "0120-000-000",
        "平日 9:00〜18:00",
        LocalDate.of(2026, 11, 21));
  }
}
