package org.tenbiki.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.shared.ErrorCode;

@DisplayName("半角英数字の項目")
class AlphanumericRuleTest {
  private final AlphanumericRule contractNumber = new AlphanumericRule(8, 8, false);
  private final AlphanumericRule loginId = new AlphanumericRule(6, 12, true);

  @Test
  @DisplayName("契約番号はちょうど8文字、混在は求めない (M-1、15章2)")
  void contract_number_has_exactly_eight() {
    assertThat(contractNumber.violationOf("12345678")).isEmpty();
    assertThat(contractNumber.violationOf("abcDEFGH")).isEmpty();
    assertThat(contractNumber.violationOf("1234567")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(contractNumber.violationOf("123456789")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(contractNumber.violationOf("")).contains(ErrorCode.REQUIRED);
  }

  @Test
  @DisplayName("初期パスワードはちょうど6文字 (M-1)")
  void initial_password_has_exactly_six() {
    AlphanumericRule rule = new AlphanumericRule(6, 6, false);

    assertThat(rule.violationOf("123456")).isEmpty();
    assertThat(rule.violationOf("12345")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(rule.violationOf("1234567")).contains(ErrorCode.WRONG_LENGTH);
  }

  @Test
  @DisplayName("ユーザーIDとパスワードは6〜12文字で英字と数字の両方 (M-4)")
  void login_id_has_six_to_twelve_letters_and_digits() {
    assertThat(loginId.violationOf("abcd1")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(loginId.violationOf("abcde1")).isEmpty();
    assertThat(loginId.violationOf("abcdefghij12")).isEmpty();
    assertThat(loginId.violationOf("abcdefghij123")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(loginId.violationOf("abcdef")).contains(ErrorCode.MUST_MIX);
    assertThat(loginId.violationOf("123456")).contains(ErrorCode.MUST_MIX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc12 ",
        "abc-123",
        "abc１２３",
        "ａｂｃ123",
        "abc123\n",
        "abcé12",
        "abc\u0000123",
        "ﾊﾟｽ1234"
      })
  @DisplayName("半角英数字以外はE1002、全角のパスワードも折り畳まず断る（15章7）")
  void other_characters_are_refused(String text) {
    assertThat(loginId.violationOf(text)).contains(ErrorCode.WRONG_CHARACTERS);
  }

  @Test
  @DisplayName("先頭の文字のあとの長さを数え、先頭が違えばそれを告げる (D-1)")
  void prefix_stands_before_what_is_counted() {
    AlphanumericRule densai = new AlphanumericRule("d-", 6, 12, false);

    assertThat(densai.violationOf("d-abcdef")).isEmpty();
    assertThat(densai.violationOf("d-123456789012")).isEmpty();
    assertThat(densai.violationOf("d-1234567890123")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(densai.violationOf("d-12345")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(densai.violationOf("d-")).contains(ErrorCode.WRONG_LENGTH);
    assertThat(densai.violationOf("d-12345-")).contains(ErrorCode.WRONG_CHARACTERS);
    assertThat(densai.violationOf("abcdefgh")).contains(ErrorCode.WRONG_PREFIX);
    assertThat(densai.violationOf("D-abcdef")).contains(ErrorCode.WRONG_PREFIX);
    assertThat(densai.violationOf("d")).contains(ErrorCode.WRONG_PREFIX);
    assertThat(densai.violationOf("")).contains(ErrorCode.REQUIRED);
  }

  @Test
  @DisplayName("成り立たない規則は作れない")
  void senseless_rules_cannot_be_made() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AlphanumericRule(0, 5, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new AlphanumericRule(6, 5, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new AlphanumericRule(1, 1, true));
  }
}
