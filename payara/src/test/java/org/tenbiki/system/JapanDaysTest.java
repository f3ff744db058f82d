package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JapanDaysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void a_run_that_ends_on_its_day_needs_no_offset() {
    assertThat(offsetAt("2026-11-20T15:00:00Z")).isZero();
    assertThat(offsetAt("2026-11-21T14:45:00Z")).isZero();
  }

  @Test
  void a_run_across_midnight_stays_on_its_day() {
    assertThat(offsetAt("2026-11-21T14:59:59Z")).isEqualTo(Duration.ofSeconds(-899));
    assertThat(offsetAt("2026-11-21T15:01:00Z")).isEqualTo(Duration.ofMinutes(-16));
  }

  private static Duration offsetAt(String now) {
    return JapanDays.toStayOn(DAY, Instant.parse(now));
  }
}
