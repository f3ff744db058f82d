package org.tenbiki.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("証明書発行アプリの引数と言葉（U-4）")
class OptionsTest {
  private static final String LINE =
      "https://portal.example/coop/ ABCD-EFGH-JKMN-PQRS 00112233445566778899AABBCCDDEEFF";

  @ParameterizedTest
  @CsvSource({"Linux, NSS", "Windows 11, WINDOWS", "Mac OS X, MACOS"})
  @DisplayName("保存先を選ばなければ、そのシステムのもの")
  void store_is_that_of_the_system(String system, StoreKind store) throws TroubleException {
    assertThat(Options.parse(List.of(), system).store()).isEqualTo(store);
  }

  @Test
  @DisplayName("保存先は選べる")
  void store_can_be_chosen() throws TroubleException {
    Options options =
        Options.parse(
            List.of("--no-gui", "--connection", LINE, "--store", "file", "--out", "x.p12"),
            "Windows 11");
    assertThat(options.window()).isFalse();
    assertThat(options.store()).isEqualTo(StoreKind.FILE);
    assertThat(options.out()).isEqualTo(Path.of("x.p12"));
    assertThat(Options.parse(List.of("--nss-db", "/x"), "Windows 11").store())
        .isEqualTo(StoreKind.NSS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-gui", "--what", "--out", "--store nowhere", "x"})
  @DisplayName("知らない引数と足りない引数は断る")
  void wrong_arguments_are_refused(String line) {
    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(() -> Options.parse(List.of(line.split(" ")), "Linux"))
        .extracting(TroubleException::trouble)
        .isEqualTo(Trouble.USAGE);
  }

  @Test
  @DisplayName("日本語と英語の言葉はそろい、どの困りごとにも言葉がある (T-3)")
  void both_languages_have_the_same_keys() throws IOException {
    Properties ja = load("Texts.properties");
    assertThat(load("Texts_en.properties").stringPropertyNames())
        .isEqualTo(ja.stringPropertyNames());
    assertThat(ja.stringPropertyNames())
        .containsAll(Stream.of(Trouble.values()).map(t -> "trouble." + t).toList())
        .containsAll(Stream.of(Enrolment.Step.values()).map(s -> "step." + s).toList())
        .containsAll(Stream.of(StoreKind.values()).map(s -> "store." + s).toList());
    assertThat(Texts.of(Locale.JAPAN).text("title")).isEqualTo("証明書発行アプリ");
    assertThat(Texts.of(Locale.FRANCE).text("title")).isEqualTo("Certificate enrolment");
  }

  private static Properties load(String name) throws IOException {
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      Properties all = new Properties();
      all.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
      return all;
    }
  }
}
