package org.tenbiki.infrastructure.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("漏えいしたパスワードの一覧 (13章)")
class StolenPasswordsTest {
  private final StolenPasswords list = new StolenPasswords();

  @Test
  @DisplayName("よく使われるものは大文字でもある")
  void common_ones_are_on_the_list_in_capitals_too() {
    assertThat(list.contains("password")).isTrue();
    assertThat(list.contains("PassWord")).isTrue();
    assertThat(list.contains("1qaz2wsx3edc")).isTrue();
  }

  @Test
  @DisplayName("ほかのものはない")
  void others_are_not() {
    assertThat(list.contains("tenbiki no kyuuryou")).isFalse();
    assertThat(list.contains("")).isFalse();
  }
}
