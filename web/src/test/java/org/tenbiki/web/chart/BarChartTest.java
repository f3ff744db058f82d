package org.tenbiki.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("棒グラフ")
class BarChartTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @Test
  @DisplayName("いちばん高い棒を基準に、どの棒も地から立つ (S-3)")
  void bars_stand_on_the_ground_in_proportion() {
    BarChart chart =
        BarChart.of(
            List.of(
                new BarChart.Month(APRIL, 10),
                new BarChart.Month(APRIL.plusMonths(1), 5),
                new BarChart.Month(APRIL.plusMonths(2), 0)));

    assertThat(chart.bars()).extracting(BarChart.Bar::height).containsExactly(120, 60, 0);
    assertThat(chart.bars()).extracting(BarChart.Bar::month).containsExactly(4, 5, 6);
    assertThat(chart.bars()).allMatch(bar -> bar.y() + bar.height() == chart.ground());
    assertThat(chart.bars()).allMatch(bar -> bar.x() + bar.width() <= chart.width());
  }

  @Test
  @DisplayName("何もない月だけでも描ける")
  void nothing_at_all_can_be_drawn() {
    BarChart chart = BarChart.of(List.of(new BarChart.Month(APRIL, 0)));

    assertThat(chart.bars().get(0).height()).isZero();
  }

  @Test
  @DisplayName("狭い画面では、三文字以上の数のある図の棒に数を添えない：両側")
  void long_numbers_crowd_a_narrow_chart() {
    assertThat(BarChart.of(List.of(new BarChart.Month(APRIL, 99))).crowded()).isFalse();
    assertThat(
            BarChart.of(
                    List.of(
                        new BarChart.Month(APRIL, 1), new BarChart.Month(APRIL.plusMonths(1), 100)))
                .crowded())
        .isTrue();
  }
}
