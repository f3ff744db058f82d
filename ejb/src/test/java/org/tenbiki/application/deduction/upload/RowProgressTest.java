package org.tenbiki.application.deduction.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.application.TestClock;

@DisplayName("読んだ行数の知らせ（K-9）")
class RowProgressTest {
  private final TestClock clock = new TestClock();
  private final List<Integer> told = new ArrayList<>();
  private final RowProgress progress = new RowProgress(clock, told::add);

  @Test
  @DisplayName("半秒ごとに知らせる：両側")
  void rows_are_told_twice_a_second() {
    clock.advance(RowProgress.PAUSE.minusMillis(1));
    read(RowProgress.STEP);
    assertThat(told).isEmpty();
    clock.advance(Duration.ofMillis(1));
    read(RowProgress.STEP);
    assertThat(told).containsExactly(2 * RowProgress.STEP);

    clock.advance(RowProgress.PAUSE.minusMillis(1));
    read(RowProgress.STEP);
    assertThat(told).hasSize(1);
    clock.advance(Duration.ofMillis(1));
    read(RowProgress.STEP);
    assertThat(told).containsExactly(2 * RowProgress.STEP, 4 * RowProgress.STEP);
  }

  @Test
  @DisplayName("知らせる間がなくても、すべて数える")
  void every_row_is_counted() {
    read(50_001);
    assertThat(told).isEmpty();
    assertThat(progress.rows()).isEqualTo(50_001);
  }

  private void read(int rows) {
    for (int i = 0; i < rows; i++) {
      progress.accept(i);
    }
  }
}
