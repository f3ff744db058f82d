package org.tenbiki.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.domain.user.UserRole;

class LoginEntryTest {
  @ParameterizedTest
  @DisplayName("管理者ログインは管理者の、利用者ログインは利用者の入口、職員はどちらからも (B-1)")
  @CsvSource({
    "MASTER, true, false",
    "GENERAL, false, true",
    "STAFF_OPERATOR, true, true",
    "STAFF_APPROVER, true, true",
    "AUDITOR, true, true"
  })
  void each_role_has_its_entry(UserRole role, boolean administrators, boolean users) {
    assertThat(LoginEntry.ADMINISTRATOR.isOf(role)).isEqualTo(administrators);
    assertThat(LoginEntry.USER.isOf(role)).isEqualTo(users);
  }
}
