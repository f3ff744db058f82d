package org.tenbiki.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("取り込み方法の原稿")
class GuideTextTest {
  private static final Path FOLDER = Path.of("src/main/resources/guides");
  private static final LocalDate FIRST_WRITTEN = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @EnumSource(ImportGuide.class)
  @DisplayName("どの手順にも日本語と英語があり、取り込み・確認・削除がそろっている（C-5）")
  void a_guide_has_every_section_in_both_languages(ImportGuide guide) {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      GuideText text = GuideText.of(guide, locale);
      assertThat(text.title()).isNotBlank();
      assertThat(text.basis()).isNotBlank();
      assertThat(text.date()).isAfterOrEqualTo(FIRST_WRITTEN);
      for (String section : GuideText.SECTIONS) {
        assertThat(text.steps(section)).as(section + " " + locale).hasSizeGreaterThanOrEqualTo(2);
      }
    }
    assertThat(keys(guide.file() + "_en")).isEqualTo(keys(guide.file()));
    assertThat(keys(guide.file())).hasSize(3 + steps(guide));
  }

  @ParameterizedTest
  @EnumSource(ImportGuide.class)
  @DisplayName("使う人のアカウントで取り込み、シリアル番号で古いものを見分ける（C-5）")
  void a_guide_says_under_which_account_and_by_which_serial_number(ImportGuide guide) {
    GuideText japanese = GuideText.of(guide, Locale.JAPANESE);
    GuideText english = GuideText.of(guide, Locale.ENGLISH);

    assertThat(japanese.steps("import").get(0)).contains("アカウント");
    assertThat(english.steps("import").get(0)).contains("account");
    assertThat(japanese.steps("import")).anyMatch(step -> step.contains("登録したパスワード"));
    assertThat(english.steps("import")).anyMatch(step -> step.contains("password that you reg"));
    assertThat(japanese.steps("delete")).anyMatch(step -> step.contains("シリアル番号"));
    assertThat(english.steps("delete"))
        .anyMatch(step -> step.toLowerCase(Locale.ROOT).contains("serial number"));
  }

  @Test
  @DisplayName("どのブラウザでも知っておくこと（C-5、A-2、決めごと10）")
  void what_holds_for_every_browser_is_told_in_both_languages() {
    assertThat(String.join("\n", GuideText.good(Locale.JAPANESE)))
        .contains("ログオンアカウントごと", "登録したパスワード", "シリアル番号", "ほかの認証局", "接続が切れて")
        .contains("信頼済みサイト", "ポップアップ", "IEモード", "オートコンプリート");
    assertThat(GuideText.good(Locale.ENGLISH))
        .hasSameSizeAs(GuideText.good(Locale.JAPANESE))
        .doesNotContainAnyElementsOf(GuideText.good(Locale.JAPANESE));
    assertThat(keys("common_en")).isEqualTo(keys("common"));
  }

  @Test
  void no_content_file_lies_about_unused() throws IOException {
    Set<String> used =
        Stream.concat(Stream.of("common"), Stream.of(ImportGuide.values()).map(ImportGuide::file))
            .flatMap(name -> Stream.of(name + ".properties", name + "_en.properties"))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  /** A gap in the numbers would hide the steps behind it. */
  private static int steps(ImportGuide guide) {
    GuideText text = GuideText.of(guide, Locale.JAPANESE);
    return GuideText.SECTIONS.stream().mapToInt(section -> text.steps(section).size()).sum();
  }

  private static Set<String> keys(String name) {
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties.stringPropertyNames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
