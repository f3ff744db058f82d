package org.tenbiki.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("プログラムの速さ：電子証明書ごとに1分120回")
class ProgramPaceTest {
  private static final Instant MINUTE = Instant.parse("2026-11-24T03:00:00Z");

  private final ProgramPace pace = new ProgramPace();

  @Test
  @DisplayName("120回目まで通り、121回目は分の終わりまで待たせ、次の分にはまた通る：両側")
  void the_121st_of_a_minute_waits_for_the_next() {
    at(MINUTE.plusSeconds(20));
    for (int i = 0; i < 120; i++) {
      assertThat(pace.secondsToWait("a")).isZero();
    }
    assertThat(pace.secondsToWait("a")).isEqualTo(40);
    assertThat(pace.secondsToWait("b")).as("another certificate").isZero();
    at(MINUTE.plus(Duration.ofMillis(59_999)));
    assertThat(pace.secondsToWait("a")).isEqualTo(1);
    at(MINUTE.plusSeconds(60));
    assertThat(pace.secondsToWait("a")).isZero();
  }

  private void at(Instant now) {
    pace.clock = Clock.fixed(now, ZoneOffset.UTC);
  }
}
