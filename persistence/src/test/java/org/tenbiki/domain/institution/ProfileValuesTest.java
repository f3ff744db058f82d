package org.tenbiki.domain.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("規則の値（13章）")
class ProfileValuesTest {
  @ParameterizedTest
  @EnumSource(ProfileField.class)
  @DisplayName("どの項目も、限界のちょうどは通り、一つ外は断る")
  void every_field_has_bounds_on_both_sides(ProfileField field) {
    if (field.form() instanceof FigureForm.Whole whole) {
      assertThat(codeOf(field, String.valueOf(whole.min()))).isEqualTo("OK");
      assertThat(codeOf(field, String.valueOf(whole.max()))).isEqualTo("OK");
      assertThat(codeOf(field, String.valueOf(whole.max() + 1))).isEqualTo("OUT_OF_BOUNDS");
      assertThat(codeOf(field, String.valueOf(whole.min() - 1)))
          .isEqualTo(whole.min() == 0 ? "NOT_A_NUMBER" : "OUT_OF_BOUNDS");
      assertThat(codeOf(field, "")).isEqualTo(whole.mayBeNone() ? "OK" : "REQUIRED");
    } else if (field.form() instanceof FigureForm.Choice choice) {
      assertThat(choice.options()).hasSizeGreaterThan(1);
      assertThat(choice.options()).allMatch(option -> codeOf(field, option).equals("OK"));
      assertThat(codeOf(field, choice.options().get(0) + "S")).isEqualTo("NOT_A_CHOICE");
      assertThat(codeOf(field, "")).isEqualTo("NOT_A_CHOICE");
    } else if (field.form() instanceof FigureForm.Prefix prefix) {
      assertThat(codeOf(field, "a".repeat(prefix.max() - 1) + "-")).isEqualTo("OK");
      assertThat(codeOf(field, "a".repeat(prefix.max()) + "-")).isEqualTo("NOT_A_PREFIX");
      assertThat(codeOf(field, "")).isEqualTo("OK");
      assertThat(List.of("d", "-", "D-", "d-e-", "で-", "d:-"))
          .allMatch(text -> codeOf(field, text).equals("NOT_A_PREFIX"));
    } else if (field.form() instanceof FigureForm.Digits digits) {
      assertThat(codeOf(field, "0".repeat(digits.length()))).isEqualTo("OK");
      assertThat(codeOf(field, "0".repeat(digits.length() - 1))).isEqualTo("WRONG_DIGITS");
      assertThat(codeOf(field, "0".repeat(digits.length() + 1))).isEqualTo("WRONG_DIGITS");
      assertThat(codeOf(field, "0".repeat(digits.length() - 1) + "a")).isEqualTo("WRONG_DIGITS");
      assertThat(codeOf(field, "")).isEqualTo("OK");
    } else {
      assertThat(codeOf(field, "true")).isEqualTo("OK");
      assertThat(codeOf(field, "false")).isEqualTo("OK");
      assertThat(codeOf(field, "")).isEqualTo("NOT_A_CHOICE");
    }
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "２０|20|OK",
        " 020 |20|OK",
        "20日|20日|NOT_A_NUMBER",
        "-1|-1|NOT_A_NUMBER",
        "9999999999|9999999999|NOT_A_NUMBER"
      },
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false)
  @DisplayName("全角と余分な0は直し、数でないものは断る（15章7）")
  void typed_numbers_are_folded(String typed, String kept, String code) {
    String folded = ProfileField.IDLE_MINUTES.form().fold(typed);

    assertThat(folded).isEqualTo(kept);
    assertThat(codeOf(ProfileField.IDLE_MINUTES, folded)).isEqualTo(code);
  }

  @Test
  @DisplayName("違いだけを持ち、戻せば標準になる")
  void differences_are_taken_and_given_back() {
    ProfileValues changed = Profiles.rokinWith("LOCK_MINUTES:,IDLE_MINUTES:20");

    ProfileDifferences differences = Profiles.rokin().differencesTo(changed);

    assertThat(differences).hasToString("LOCK_MINUTES:,IDLE_MINUTES:20");
    assertThat(differences.without(ProfileField.LOCK_MINUTES)).hasToString("IDLE_MINUTES:20");
    assertThat(Profiles.rokin().changesTo(changed))
        .extracting(FigureChange::toString)
        .containsExactly("60 -> none", "15 -> 20");
    assertThat(Profiles.rokin().with(ProfileDifferences.NONE)).isEqualTo(Profiles.rokin());
    assertThat(new RuleProfile("x", changed).lockout().lockDuration()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      value = {"0;", "12;LOCK_MINUTES:,IDLE_MINUTES:20"},
      delimiter = '|')
  void drafts_come_back_as_they_were(String text) {
    assertThat(ProfileDraft.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x;", "-1;", "1;NONE:2", "1;IDLE_MINUTES"})
  void what_is_no_draft_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ProfileDraft.parse(text));
  }

  @Test
  void figures_must_be_complete_and_in_their_form() {
    Map<ProfileField, String> figures = Profiles.figures();
    figures.remove(ProfileField.FOUR_EYES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfileValues(figures))
        .withMessageContaining("FOUR_EYES");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profiles.rokinWith("IDLE_MINUTES:0"))
        .withMessageContaining("IDLE_MINUTES");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleProfile("x", Profiles.rokinWith("PASSWORD_MIN:20")).check())
        .withMessageContaining("PASSWORD_MIN");
  }

  private static String codeOf(ProfileField field, String text) {
    return field.form().violationOf(field.name(), text).map(v -> v.code().name()).orElse("OK");
  }
}
