package org.tenbiki.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportGuideTest {
  private static final String EDGE =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36 Edg/142.0";

  @ParameterizedTest
  @DisplayName("お使いのブラウザの取り込み方法を選んでおく（C-5）")
  @CsvSource({
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36 Edg/142.0,"
        + " WINDOWS_11",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36, WINDOWS_11",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0,"
        + " WINDOWS_FIREFOX",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15, MAC",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Firefox/145.0, MAC_FIREFOX",
    "Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Safari/537.36, LINUX",
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0, LINUX_FIREFOX"
  })
  void a_browser_finds_its_own_guide(String userAgent, ImportGuide guide) {
    assertThat(ImportGuide.of(userAgent, null)).isEqualTo(guide);
  }

  @ParameterizedTest
  @DisplayName("Windows 10と11は、ブラウザが知らせるときに見分ける（C-5）")
  @CsvSource(
      value = {
        "\"0.3.0\" | WINDOWS_10",
        "\"10.0.0\" | WINDOWS_10",
        "\"12.9\" | WINDOWS_10",
        "\"13.0.0\" | WINDOWS_11",
        "\"19.0.0\" | WINDOWS_11",
        "15.0.0 | WINDOWS_11",
        "\"\" | WINDOWS_11",
        "nonsense | WINDOWS_11",
        "99999999999 | WINDOWS_11"
      },
      delimiter = '|',
      quoteCharacter = '`')
  void the_platform_version_tells_windows_10_from_11(String version, ImportGuide guide) {
    assertThat(ImportGuide.of(EDGE, version)).isEqualTo(guide);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"curl/8", "<script>"})
  void anything_else_gets_the_guide_of_most_users(@Nullable String userAgent) {
    assertThat(ImportGuide.of(userAgent, null)).isEqualTo(ImportGuide.WINDOWS_11);
  }
}
