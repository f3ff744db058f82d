package org.tenbiki.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.credential.AlphanumericRule;

@DisplayName("承認パスワードの期限 (D-5)")
class ApprovalPasswordTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final AlphanumericRule RULE = new AlphanumericRule(6, 64, true);
  private static final ApprovalPolicy POLICY = new ApprovalPolicy(RULE, false, 90, 14);

  @Test
  @DisplayName("設定した日を含めて90日使え、91日目からは変えるまで使えない")
  void holds_for_ninety_days() {
    ApprovalPassword password = ApprovalPassword.chosen(1, 2, POLICY, TODAY);

    assertThat(password.lastDay()).isEqualTo(TODAY.plusDays(89));
    assertThat(password.mustChangeOn(TODAY)).isFalse();
    assertThat(password.mustChangeOn(TODAY.plusDays(89))).isFalse();
    assertThat(password.mustChangeOn(TODAY.plusDays(90))).isTrue();
    password.renew(POLICY, TODAY.plusDays(90));
    assertThat(password.mustChangeOn(TODAY.plusDays(179))).isFalse();
  }

  @Test
  @DisplayName("最終日の14日前から知らせる")
  void warns_from_fourteen_days_before() {
    LocalDate lastDay = POLICY.lastDay(TODAY);

    assertThat(POLICY.warnsOn(lastDay.minusDays(15), lastDay)).isFalse();
    assertThat(POLICY.warnsOn(lastDay.minusDays(14), lastDay)).isTrue();
    assertThat(POLICY.warnsOn(lastDay, lastDay)).isTrue();
  }

  @Test
  @DisplayName("ほかの人が決めたものは、期限の前でも変えるまで使えない (D-9)")
  void given_ones_must_be_changed() {
    ApprovalPassword password = ApprovalPassword.given(1, 2, POLICY, TODAY);
    assertThat(password.mustChangeOn(TODAY)).isTrue();
    password.renew(POLICY, TODAY);
    assertThat(password.mustChangeOn(TODAY)).isFalse();
    password.giveAnew(POLICY, TODAY);
    assertThat(password.mustChangeOn(TODAY)).isTrue();
  }

  @Test
  @DisplayName("設定した日より前から知らせる決まりはない")
  void warning_lies_within_the_validity() {
    assertThat(new ApprovalPolicy(RULE, false, 15, 14).days()).isEqualTo(15);
    assertThatIllegalArgumentException().isThrownBy(() -> new ApprovalPolicy(RULE, false, 14, 14));
    assertThatIllegalArgumentException().isThrownBy(() -> new ApprovalPolicy(RULE, false, 0, -1));
  }
}
