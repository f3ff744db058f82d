package org.tenbiki.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityPolicyTest {
  private final ValidityPolicy rokin = new ValidityPolicy(ValidityRule.CALENDAR_DAYS, 366);
  private final ValidityPolicy coop = new ValidityPolicy(ValidityRule.YEAR, 365);

  @ParameterizedTest
  @DisplayName("発行日を含めて366日間有効 (C-7)")
  @CsvSource({
    "2023-04-01T12:00:00+09:00, 2023-04-01, 2024-03-31",
    "2024-02-29T12:00:00+09:00, 2024-02-29, 2025-02-28",
    "2025-04-01T00:00:00+09:00, 2025-04-01, 2026-04-01",
    "2025-04-01T23:59:59+09:00, 2025-04-01, 2026-04-01",
    "2025-04-02T00:00:00+09:00, 2025-04-02, 2026-04-02",
    "2027-12-31T12:00:00+09:00, 2027-12-31, 2028-12-30",
  })
  void valid_for_366_days_with_the_day_of_issue(String issued, String first, String last) {
    assertValid(rokin, issued, first, last);
  }

  @ParameterizedTest
  @DisplayName("応当日の前日まで1年間有効、応当日がない年は2月の末日まで (U-3)")
  @CsvSource({
    "2025-04-01T12:00:00+09:00, 2025-04-01, 2026-03-31",
    "2026-01-01T00:00:00+09:00, 2026-01-01, 2026-12-31",
    "2027-03-01T12:00:00+09:00, 2027-03-01, 2028-02-29",
    "2028-02-28T23:59:59+09:00, 2028-02-28, 2029-02-27",
    "2028-02-29T12:00:00+09:00, 2028-02-29, 2029-02-28",
  })
  void valid_for_a_year(String issued, String first, String last) {
    assertValid(coop, issued, first, last);
  }

  private static void assertValid(ValidityPolicy policy, String issued, String first, String last) {
    Validity validity = policy.validityFor(OffsetDateTime.parse(issued).toInstant());

    assertThat(validity.notBefore())
        .isEqualTo(OffsetDateTime.parse(first + "T00:00:00+09:00").toInstant());
    assertThat(validity.notAfter())
        .isEqualTo(OffsetDateTime.parse(last + "T23:59:59+09:00").toInstant());
  }
}
