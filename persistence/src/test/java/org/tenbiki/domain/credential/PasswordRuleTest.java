package org.tenbiki.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tenbiki.domain.credential.PasswordStyle.LETTERS_AND_DIGITS;
import static org.tenbiki.domain.credential.PasswordStyle.MODERN;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.shared.ErrorCode;

@DisplayName("パスワードの規則")
class PasswordRuleTest {
  private final PasswordRule manual = new PasswordRule(LETTERS_AND_DIGITS, 6, 12, true);
  private final PasswordRule modern = new PasswordRule(MODERN, 8, 64, false);

  @Test
  @DisplayName("手引きの規則：6〜12文字で英字と数字の両方 (M-4)")
  void letters_and_digits_as_in_the_manual() {
    assertThat(manual.violationOf("abcd1")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(manual.violationOf("abcde1")).isEmpty();
    assertThat(manual.violationOf("abcdefghijk1")).isEmpty();
    assertThat(manual.violationOf("abcdefghijkl1")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(manual.violationOf("abcdefg")).contains(ErrorCode.MUST_MIX);
    assertThat(manual.violationOf("abc-123")).contains(ErrorCode.WRONG_CHARACTERS);
    assertThat(manual.refusesCommon()).isFalse();
  }

  @Test
  @DisplayName("長さを重視する規則：8〜64文字、組み合わせは問わない (13章)")
  void modern_ones_count_only_length() {
    assertThat(modern.violationOf("")).contains(ErrorCode.REQUIRED);
    assertThat(modern.violationOf("abcdefg")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(modern.violationOf("abcdefgh")).isEmpty();
    assertThat(modern.violationOf("a".repeat(64))).isEmpty();
    assertThat(modern.violationOf("a".repeat(65))).contains(ErrorCode.WRONG_LENGTH);
    assertThat(modern.violationOf(" ~ correct horse! ~ ")).isEmpty();
    assertThat(modern.refusesCommon()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"パスワードパスワード", "ａｂｃｄｅｆｇｈ", "abcdefg\u007f", "abcdefg\t", "ﾊﾟｽﾜｰﾄﾞ12"})
  @DisplayName("半角でないものは断り、折り畳まない（15章7）")
  void what_is_not_half_width_is_refused(String text) {
    assertThat(modern.violationOf(text)).contains(ErrorCode.NOT_HALF_WIDTH);
  }

  @Test
  @DisplayName("ありえない規則は作れない")
  void a_rule_makes_sense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PasswordRule(MODERN, 8, 64, true));
    assertThatIllegalArgumentException().isThrownBy(() -> new PasswordRule(MODERN, 9, 8, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordRule(LETTERS_AND_DIGITS, 0, 8, false));
  }
}
