package org.tenbiki.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("名前と文字幅")
class NameRuleTest {
  private final NameRule rokin = new NameRule(20, true);

  @ParameterizedTest
  @CsvSource({
    "髙橋, 髙橋",
    "山﨑, 山﨑",
    "\uFA19谷, \uFA19谷",
    "𠮟る, 𠮟る",
    "ﾔﾏﾀﾞ, ヤマダ",
    "ﾊﾟｰﾄ, パート",
    "Tanaka 1, Ｔａｎａｋａ　１",
    "A&B, Ａ＆Ｂ",
    "①, ①"
  })
  @DisplayName("半角カナと英数だけを全角にし、ほかの文字は打たれたまま残す（15章7）")
  void only_ascii_and_half_width_kana_are_folded(String typed, String kept) {
    assertThat(rokin.fold(typed)).isEqualTo(kept);
    assertThat(rokin.violationOf(rokin.fold(typed))).isEmpty();
  }

  @Test
  @DisplayName("20文字まで、数えるのは符号位置 (M-4、15章7)")
  void twenty_code_points_pass_and_twenty_one_do_not() {
    assertThat(rokin.violationOf("𠮟".repeat(20))).isEmpty();
    assertThat(rokin.violationOf("𠮟".repeat(21))).contains(ErrorCode.WRONG_LENGTH);
    assertThat(rokin.violationOf(rokin.fold("ﾀﾞ".repeat(20)))).isEmpty();
    assertThat(rokin.violationOf(rokin.fold(" 　 "))).contains(ErrorCode.REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "山\u0000田",
        "山\n田",
        "山\u202E田",
        "山\u200B田",
        "山\u2028田",
        "山\u2029田",
        "\u3164",
        "\uFFA0",
        "山\u2800",
        "山\uD800",
        "é"
      })
  @DisplayName("制御文字と全角にできない文字はE1007")
  void control_characters_are_refused(String name) {
    assertThat(rokin.violationOf(rokin.fold(name))).contains(ErrorCode.WRONG_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "9FFD, true",
    "2A6DF, true",
    "2B739, true",
    "2EBEF, false",
    "2EBF0, true",
    "2EE5D, true",
    "2EE5E, false",
    "3134F, false",
    "31350, true",
    "323AF, true",
    "E0FFF, false"
  })
  @DisplayName("Java 17の知らない漢字（CJK統合漢字拡張H・Iなど）も名前に使え、割り当てのない符号は断る")
  void ideographs_newer_than_java_are_letters(String codePoint, boolean accepted) {
    String name = "山" + Character.toString(Integer.parseInt(codePoint, 16));

    assertThat(rokin.violationOf(rokin.fold(name)).isEmpty()).isEqualTo(accepted);
  }

  @Test
  @DisplayName("全角を求めない規則では半角もそのまま")
  void profile_without_full_width_keeps_half_width() {
    NameRule densai = new NameRule(40, false);

    assertThat(densai.fold(" Tanaka ﾀﾛｳ ")).isEqualTo("Tanaka ﾀﾛｳ");
    assertThat(densai.violationOf("Tanaka ﾀﾛｳ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ＡＢ１２３４５６, AB123456",
    "ｓａｍｐｌｅ００１, sample001",
    "ａ＠ｂ．ｊｐ, a@b.jp",
    "ａ－ｂ＠ｃ−ｄ．ｊｐ, a-b@c-d.jp",
    "ｈａｎａｋｏーｓａｔｏ＠ｕｎｉｏｎ。ｅｘａｍｐｌｅ, hanako-sato@union.example",
    "ａ‐ｂ‑ｃ‒ｄ–ｅ—ｆ―ｇｰｈ, a-b-c-d-e-f-g-h",
    "ａーーｂ｡ｃ, a--b.c",
    "みどりー労組Ａー, みどりー労組Aー",
    "Ａ。, A。",
    "' AB123456　', AB123456"
  })
  @DisplayName("ID・番号・メールの全角は半角にする（15章7）")
  void identifiers_are_folded_to_half_width(String typed, String kept) {
    assertThat(CharacterWidth.toHalf(typed)).isEqualTo(kept);
  }
}
