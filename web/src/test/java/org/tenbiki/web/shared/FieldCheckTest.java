package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.credential.AlphanumericRule;

@DisplayName("新しいパスワードの横の確認表")
class FieldCheckTest {
  @Test
  @DisplayName("長さ、文字の種類、混在の3行（M-4）")
  void a_mixed_rule_has_three_lines_with_the_limits_of_the_profile() {
    List<FieldCheck> checks = FieldCheck.of(new AlphanumericRule(6, 12, true), "");

    assertThat(checks)
        .extracting(FieldCheck::kind)
        .containsExactly("length", "characters", "mixed");
    assertThat(checks.get(0)).isEqualTo(new FieldCheck("length", "hint.check.length", 6, 12, ""));
  }

  @Test
  @DisplayName("長さが決まっているときは、その長さだけを言う（M-1）")
  void a_fixed_length_is_told_as_one_number() {
    List<FieldCheck> checks = FieldCheck.of(new AlphanumericRule(6, 6, false), null);

    assertThat(checks).extracting(FieldCheck::kind).containsExactly("length", "characters");
    assertThat(checks.get(0).messageKey()).isEqualTo("hint.check.exactly");
  }

  @Test
  @DisplayName("再入力は、上の欄と同じかだけを見る（M-4）")
  void a_repeated_field_is_compared_only() {
    assertThat(FieldCheck.of(new AlphanumericRule(6, 12, true), "password"))
        .containsExactly(new FieldCheck("same", "hint.check.same", 0, 0, "form:password"));
  }

  @Test
  void a_field_without_a_rule_has_no_list() {
    assertThat(FieldCheck.of(null, null)).isEmpty();
    assertThat(FieldCheck.of(null, "")).isEmpty();
  }
}
