package org.tenbiki.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("更新できる期間")
class RenewalWindowTest {
  private final RenewalWindow rokin = new RenewalWindow(30);
  private final LocalDate lastDay = LocalDate.of(2026, 4, 1);

  @Test
  @DisplayName("最終日2026-04-01なら2026-03-02の0時から (C-8)")
  void window_opens_thirty_days_before_the_last_day() {
    assertThat(rokin.opensOn(lastDay)).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(rokin.isOpenAt(Instant.parse("2026-03-01T14:59:59.999Z"), lastDay)).isFalse();
    assertThat(rokin.isOpenAt(Instant.parse("2026-03-01T15:00:00Z"), lastDay)).isTrue();
  }
}
