package org.tenbiki.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTimeTest {
  @ParameterizedTest
  @DisplayName("ロック解除の時刻は分に切り上げて日本時間で知らせる（L-5）")
  @CsvSource({
    "2026-11-21T05:00:00Z, 14:00",
    "2026-11-21T05:00:00.001Z, 14:01",
    "2026-11-21T05:00:59.999999Z, 14:01",
    "2026-11-21T05:01:00Z, 14:01",
    "2026-11-21T04:59:59.999Z, 14:00",
    "2026-11-20T23:30:00Z, 8:30",
    "2026-11-21T14:59:00.001Z, 0:00"
  })
  void a_lock_ends_at_the_next_full_minute(Instant until, String clock) {
    assertThat(ClockTime.roundedUp(until)).isEqualTo(clock);
  }

  @Test
  @DisplayName("切り上げて日付が変わるときは翌日の日付を知らせる（L-5）")
  void rounding_up_over_midnight_names_the_next_day() {
    Instant beforeMidnight = Instant.parse("2026-12-31T14:59:00.001Z");
    assertThat(ClockTime.dayOfRoundedUp(Locale.JAPANESE, beforeMidnight)).isEqualTo("1月1日");
    assertThat(ClockTime.dayOfRoundedUp(Locale.ENGLISH, beforeMidnight)).isEqualTo("1 January");
  }

  @ParameterizedTest
  @DisplayName("一日の終わりは24:00と書く（A-6）")
  @CsvSource({
    "2026-11-21T15:00:00Z, 24:00",
    "2026-11-21T14:59:00Z, 23:59",
    "2026-11-21T15:01:00Z, 0:01"
  })
  void the_end_of_a_day_is_not_its_beginning(Instant end, String clock) {
    assertThat(ClockTime.ofEnd(end)).isEqualTo(clock);
  }
}
