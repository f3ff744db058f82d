package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("金額を短く示す")
class YenTest {
  @ParameterizedTest
  @CsvSource({
    "ja, 0, 0",
    "ja, 12_344, 1.2万",
    "ja, 999_000, 99.9万",
    "ja, 1_004_000, 100万",
    "ja, 12_345_678, 1235万",
    "ja, 999_999_999, 10億",
    "en, 12_345_678, 12.3M",
    "en, 123_456_789, 123M"
  })
  @DisplayName("棒の上に収まるよう、三桁からは端数を出さない：両側")
  void amount_fits_above_its_bar(String language, String amount, String expected) {
    assertThat(
            Yen.rounded(Long.parseLong(amount.replace("_", "")), Locale.forLanguageTag(language)))
        .isEqualTo(expected);
  }
}
