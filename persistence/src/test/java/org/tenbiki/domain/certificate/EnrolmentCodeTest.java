package org.tenbiki.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("証明書発行アプリのコード（U-4）")
class EnrolmentCodeTest {
  private static final EnrolmentCode CODE = new EnrolmentCode("ABCD0123", "EFGH1JKM");

  @Test
  @DisplayName("4文字ずつに区切り、読み違えやすい文字を使わず、読み戻せる")
  void code_is_shown_in_groups_of_four() {
    assertThat(CODE.text()).isEqualTo("ABCD-0123-EFGH-1JKM");
    Random random = new Random(29);
    assertThat(Stream.generate(() -> EnrolmentCode.random(random)).limit(10_000))
        .allSatisfy(
            code -> {
              assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z-]{19}");
              assertThat(EnrolmentCode.parse(code.text())).contains(code);
            });
    assertThat(CODE.toString()).doesNotContain("EFGH1JKM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcd-o123-efgh-ljkm",
        "ABCD0I23EFGHIJKM",
        " ＡＢＣＤ　0123　efgh　1jkm ",
        "ABCD−0123－EFGH-1JKM"
      })
  @DisplayName("幅、大文字小文字、区切り、似た文字は問わない (15章7)")
  void typing_is_folded(String typed) {
    assertThat(EnrolmentCode.parse(typed)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ABCD-0123-EFGH-1JK",
        "ABCD-0123-EFGH-1JKMN",
        "ABCD-0123-EFGH-1JKU",
        "ABCD-0123-EFGH-1JKé"
      })
  @DisplayName("ほかのものはコードではない")
  void anything_else_is_none(String typed) {
    assertThat(EnrolmentCode.parse(typed)).isEmpty();
  }

  @Test
  void halves_are_checked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EnrolmentCode("ABCD0123", "short"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EnrolmentCode("abcd0123", "EFGH1JKM"));
  }
}
