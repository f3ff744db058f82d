package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.notification.MailTrouble;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.MailVariable.Presence;
import org.tenbiki.domain.shared.ErrorCode;

class BundleTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final List<Path> SOURCES =
      List.of(PAGES, Path.of("src/main/java"), Path.of("../persistence/src/main/java"));
  private static final Pattern KEY = Pattern.compile("msg\\['([A-Za-z_0-9.]+)'\\]");

  /** A key, or with a point at its end what keys begin with. */
  private static final Pattern WORD =
      Pattern.compile("['\"]([A-Za-z_0-9]+(?:\\.[A-Za-z_0-9]+)*\\.?)['\"]");

  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  private final Properties ja = load("Messages.properties");
  private final Properties en = load("Messages_en.properties");

  @Test
  @DisplayName("日本語と英語の文言はそろっている（T-3）")
  void both_languages_have_the_same_keys() {
    assertThat(en.stringPropertyNames()).isEqualTo(ja.stringPropertyNames());
    assertThat(load("Messages_ja.properties")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Messages.properties", "Messages_en.properties"})
  @DisplayName("どの文言も一度だけ書かれている")
  void no_key_stands_twice(String bundle) throws IOException {
    assertThat(Files.readAllLines(RESOURCES.resolve(bundle)))
        .filteredOn(line -> !line.startsWith("#") && line.contains("="))
        .extracting(line -> line.substring(0, line.indexOf('=')))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("words")
  @DisplayName("規則ごとの言葉は、ある文言の言い換えだけで、両方の言語にそろい、入る値も同じ（10〜12章）")
  void words_of_a_kind_of_system_reword_texts_that_exist(String name) {
    Properties words = load("words/" + name + ".properties");
    Properties english = load("words/" + name + "_en.properties");

    assertThat(words).isNotEmpty();
    assertThat(english.stringPropertyNames()).isEqualTo(words.stringPropertyNames());
    assertThat(ja.stringPropertyNames()).containsAll(words.stringPropertyNames());
    for (String key : words.stringPropertyNames()) {
      assertThat(placeholders(words, key)).as(key).isEqualTo(placeholders(ja, key));
      assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(en, key));
      assertThat(words.getProperty(key)).as(key).doesNotContain("'");
      assertThat(english.getProperty(key)).as(key).doesNotContain("'");
      assertThat(JAPANESE.matcher(english.getProperty(key)).find()).as(key).isFalse();
    }
  }

  private static int placeholders(Properties bundle, String key) {
    return new MessageFormat(bundle.getProperty(key)).getFormatsByArgumentIndex().length;
  }

  static Stream<String> words() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("words"))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""))
          .distinct()
          .toList()
          .stream();
    }
  }

  @Test
  @DisplayName("どの画面もクラスも使わない文言はない")
  void no_text_is_left_unused() throws IOException {
    Set<String> words = new HashSet<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().matches(".*\\.(xhtml|java)"))
            .flatMap(file -> WORD.matcher(read(file)).results())
            .forEach(result -> words.add(result.group(1)));
      }
    }
    assertThat(ja.stringPropertyNames())
        .allSatisfy(key -> assertThat(isUsed(key, words)).as(key).isTrue());
  }

  private static boolean isUsed(String key, Set<String> words) {
    return words.contains(key)
        || words.stream().anyMatch(word -> word.endsWith(".") && key.startsWith(word));
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void every_error_has_a_text(ErrorCode code) {
    assertThat(ja.getProperty(code.messageKey())).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Notice.class)
  void every_notice_has_a_text(Notice notice) {
    assertThat(ja.getProperty(notice.messageKey())).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(FileField.class)
  void every_field_of_a_list_has_a_name(FileField field) {
    assertThat(ja.getProperty("uploads.field." + field)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void every_fault_of_a_file_is_told_in_words(FaultKind kind) {
    assertThat(ja.getProperty("uploads.fault." + kind)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(UploadState.class)
  void every_state_of_an_upload_has_a_name(UploadState state) {
    assertThat(ja.getProperty("uploads.state." + state)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(RevocationReason.class)
  void every_revocation_reason_has_a_text(RevocationReason reason) {
    assertThat(ja.getProperty("staff_users_revoke.reason." + reason)).isNotBlank();
  }

  @Test
  @DisplayName("ソフトウェアキーボードの記号には名前がある（M-1）")
  void every_symbol_of_the_keyboard_has_a_name() {
    assertThat(new FieldHints().getSymbols())
        .hasSize(32)
        .allSatisfy(code -> assertThat(ja.getProperty("keyboard.symbol." + code)).isNotBlank());
  }

  @Test
  void every_mail_has_a_name_and_every_variable_a_meaning() {
    Stream.of(
            Stream.of(MailKind.values()).map(kind -> "staff_mails.kind." + kind),
            Stream.of(MailState.values()).map(state -> "staff_mails.state." + state),
            Stream.of(MailTrouble.values()).map(trouble -> "staff_mails.trouble." + trouble),
            Stream.of(MailLanguage.values()).map(l -> "staff_mails_templates.language." + l),
            Stream.of(MailVariable.values()).map(v -> "staff_mails_template.variable." + v),
            Stream.of(Presence.values()).map(p -> "staff_mails_template.presence." + p))
        .flatMap(keys -> keys)
        .forEach(key -> assertThat(ja.getProperty(key)).as(key).isNotBlank());
  }

  @Test
  void no_text_is_empty_and_every_pattern_can_be_read() {
    Stream.of(ja, en)
        .flatMap(bundle -> bundle.entrySet().stream())
        .forEach(
            entry -> {
              String text = entry.getValue().toString();
              assertThat(text).as(entry.getKey().toString()).isNotBlank().doesNotContain("'");
              assertThat(new MessageFormat(text)).isNotNull();
            });
  }

  @Test
  @DisplayName("画面IDは画面ごとに一つ（T-3）")
  void every_screen_has_an_id_of_its_own() throws IOException {
    Pattern screen = Pattern.compile("name=\"screen\" value=\"(DC[0-9]{6})\"");
    List<String> ids =
        pages()
            .flatMap(page -> screen.matcher(String.valueOf(page.get()[1])).results())
            .map(result -> result.group(1))
            .toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_asks_for_texts_that_exist(String page, String content) {
    Matcher matcher = KEY.matcher(content);
    List<String> missing =
        matcher
            .results()
            .map(result -> result.group(1))
            .filter(key -> !ja.containsKey(key))
            .toList();
    assertThat(missing).as(page).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_holds_no_japanese_of_its_own(String page, String content) {
    assertThat(JAPANESE.matcher(content).find()).as(page).isFalse();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_holds_no_inline_script_or_style(String page, String content) {
    assertThat(content)
        .as(page)
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
  }

  static Stream<Arguments> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(file -> arguments(PAGES.relativize(file).toString(), read(file)))
          .toList()
          .stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(String name) {
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
