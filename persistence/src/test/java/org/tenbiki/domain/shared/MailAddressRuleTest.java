package org.tenbiki.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("メールアドレス")
class MailAddressRuleTest {
  private final MailAddressRule rokin = new MailAddressRule(50);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.jp",
        "hanako.sakura+union@sub.example.co.jp",
        "!#$%&'*+/=?^_`{|}~-@example.jp",
        "0@1.jp"
      })
  @DisplayName("RFC 5321の形は通る（15章3）")
  void addresses_of_rfc_5321_pass(String address) {
    assertThat(rokin.violationOf(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@b.jp",
        "a@",
        "a@b",
        "a@b.",
        "a@.jp",
        ".a@b.jp",
        "a.@b.jp",
        "a..b@c.jp",
        "a@-b.jp",
        "a@b-.jp",
        "a b@c.jp",
        "a@b c.jp",
        "日本@example.jp",
        "a@日本.jp",
        "a@b@c.jp",
        "a@b..jp",
        "a,b@c.jp",
        "\"a\"@b.jp",
        "a@b.jp\n",
        "a\r\nBcc: x@y.jp"
      })
  @DisplayName("形の違うアドレスはE1006（15章3）")
  void other_forms_are_refused(String address) {
    assertThat(rokin.violationOf(address)).contains(ErrorCode.WRONG_MAIL_ADDRESS);
  }

  @Test
  @DisplayName("50文字まで (M-4)")
  void fifty_characters_pass_and_fifty_one_do_not() {
    String fifty = "a".repeat(39) + "@example.jp";
    assertThat(fifty).hasSize(50);

    assertThat(rokin.violationOf(fifty)).isEmpty();
    assertThat(rokin.violationOf("a" + fifty)).contains(ErrorCode.WRONG_LENGTH);
    assertThat(rokin.violationOf("")).contains(ErrorCode.REQUIRED);
  }

  @Test
  @DisplayName("ローカル部は64文字まで（RFC 5321）")
  void local_part_has_a_limit_of_its_own() {
    MailAddressRule densai = new MailAddressRule(128);

    assertThat(densai.violationOf("a".repeat(64) + "@b.jp")).isEmpty();
    assertThat(densai.violationOf("a".repeat(65) + "@b.jp")).contains(ErrorCode.WRONG_MAIL_ADDRESS);
  }

  @Test
  @DisplayName("意地悪な入力でも判定はすぐ終わる")
  void hostile_input_is_judged_at_once() {
    MailAddressRule wide = new MailAddressRule(100_000);

    assertThat(wide.violationOf("a.".repeat(40_000))).isPresent();
    assertThat(wide.violationOf("a@" + "b.".repeat(40_000))).isPresent();
  }
}
