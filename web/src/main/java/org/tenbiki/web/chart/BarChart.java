package org.tenbiki.web.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the bars of a chart stand, drawn by the page without script or style: numbers of an SVG's
 * own units.
 *
 * @param width of the whole
 */
public record BarChart(List<Bar> bars, int width) {
  /** The space above the tallest bar, for its number. */
  private static final int TOP = 24;

  private static final int TALLEST = 120;
  private static final int STEP = 56;
  private static final int BAR = 36;

  /** Characters of a number that stands above its bar on any page. */
  private static final int SHORT = 2;

  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * What a bar tells.
   *
   * @param label above the bar, short
   * @param text in the table beside
   */
  public record Month(YearMonth month, long value, String label, String text) {
    /** A number that is short itself. */
    public Month(YearMonth month, long value) {
      this(month, value, String.valueOf(value), String.valueOf(value));
    }
  }

  /**
   * One month.
   *
   * @param middle where its texts are centred
   */
  public record Bar(Month of, int x, int y, int height, int middle) {
    public int width() {
      return BAR;
    }

    /** 4, for the label below. */
    public int month() {
      return of.month().getMonthValue();
    }
  }

  public static BarChart of(List<Month> months) {
    long most = months.stream().mapToLong(Month::value).max().orElse(0);
    List<Bar> bars =
        IntStream.range(0, months.size()).mapToObj(i -> bar(months.get(i), i, most)).toList();
    return new BarChart(bars, months.size() * STEP);
  }

  private static Bar bar(Month month, int place, long most) {
    int height =
        most == 0 ? 0 : Math.toIntExact(Math.round(month.value() * TALLEST / (double) most));
    int x = place * STEP + (STEP - BAR) / 2;
    return new Bar(month, x, TOP + TALLEST - height, height, x + BAR / 2);
  }

  /** Whether narrow pages have no room for all numbers above the bars; the table has them. */
  public boolean crowded() {
    return bars.stream().anyMatch(bar -> bar.of().label().length() > SHORT);
  }

  /** Where the bars stand. */
  public int ground() {
    return TOP + TALLEST;
  }

  /** Of the whole, with the labels. */
  public int height() {
    return ground() + TOP;
  }
}
