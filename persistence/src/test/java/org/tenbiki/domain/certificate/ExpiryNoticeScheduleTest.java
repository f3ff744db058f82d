package org.tenbiki.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("有効期限のお知らせ (C-9)")
class ExpiryNoticeScheduleTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 1);
  private final ExpiryNoticeSchedule rokin = new ExpiryNoticeSchedule(30, 10);

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T14:59:59.999Z,",
    "2026-03-01T15:00:00Z, FIRST",
    "2026-03-21T14:59:59.999Z, FIRST",
    "2026-03-21T15:00:00Z, SECOND",
    "2026-04-01T14:59:59.999Z, SECOND",
    "2026-04-01T15:00:00Z, EXPIRED",
    "2028-01-01T00:00:00Z, EXPIRED"
  })
  @DisplayName("30日前、10日前、最終日の翌日の0時に期限が来る")
  void latest_notice_is_due_from_the_beginning_of_its_day(Instant now, ExpiryNotice due) {
    assertThat(rokin.dueAt(now, LAST_DAY)).isEqualTo(Optional.ofNullable(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-01T00:00:00Z, 2026-03-01T15:00:00Z",
    "2026-03-01T14:59:59.999Z, 2026-03-01T15:00:00Z",
    "2026-03-01T15:00:00Z, 2026-03-21T15:00:00Z",
    "2026-03-25T00:00:00Z, 2026-04-01T15:00:00Z",
    "2026-04-01T15:00:00Z,"
  })
  void next_notice_follows_the_last(Instant now, Instant next) {
    assertThat(rokin.nextAfter(now, LAST_DAY)).isEqualTo(Optional.ofNullable(next));
  }

  @Test
  void senseless_days_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryNoticeSchedule(10, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryNoticeSchedule(10, -1));
  }
}
