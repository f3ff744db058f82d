package org.tenbiki.domain.institution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The holidays of a year, worked out from the law alone, to check the rows that we ship. Source:
 * 国民の祝日に関する法律 (昭和23年法律第178号), §2 and §3, as in force since 2022.
 */
final class HolidayLaw {
  static final String SUBSTITUTE = "振替休日";
  static final String CITIZENS = "国民の休日";

  private HolidayLaw() {}

  /**
   * @param vernal 春分の日, as the observatory announced it
   * @param autumnal 秋分の日, likewise
   */
  static SortedMap<LocalDate, String> holidays(int year, MonthDay vernal, MonthDay autumnal) {
    SortedMap<LocalDate, String> named = new TreeMap<>();
    named.put(LocalDate.of(year, 1, 1), "元日");
    named.put(monday(year, Month.JANUARY, 2), "成人の日");
    named.put(LocalDate.of(year, 2, 11), "建国記念の日");
    named.put(LocalDate.of(year, 2, 23), "天皇誕生日");
    named.put(vernal.atYear(year), "春分の日");
    named.put(LocalDate.of(year, 4, 29), "昭和の日");
    named.put(LocalDate.of(year, 5, 3), "憲法記念日");
    named.put(LocalDate.of(year, 5, 4), "みどりの日");
    named.put(LocalDate.of(year, 5, 5), "こどもの日");
    named.put(monday(year, Month.JULY, 3), "海の日");
    named.put(LocalDate.of(year, 8, 11), "山の日");
    named.put(monday(year, Month.SEPTEMBER, 3), "敬老の日");
    named.put(autumnal.atYear(year), "秋分の日");
    named.put(monday(year, Month.OCTOBER, 2), "スポーツの日");
    named.put(LocalDate.of(year, 11, 3), "文化の日");
    named.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
    SortedMap<LocalDate, String> all = new TreeMap<>(named);
    substitutes(named.keySet()).forEach(day -> all.put(day, SUBSTITUTE));
    between(named.keySet()).forEach(day -> all.putIfAbsent(day, CITIZENS));
    return all;
  }

  private static LocalDate monday(int year, Month month, int which) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
  }

  /** §3 II: the first day after a holiday on a Sunday that is no holiday itself. */
  private static Stream<LocalDate> substitutes(Collection<LocalDate> named) {
    return named.stream()
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .map(
            day ->
                Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                    .filter(next -> !named.contains(next))
                    .findFirst()
                    .orElseThrow());
  }

  /** §3 III: a day between two holidays that is none itself. */
  private static Stream<LocalDate> between(Collection<LocalDate> named) {
    return named.stream()
        .map(day -> day.plusDays(1))
        .filter(day -> !named.contains(day) && named.contains(day.plusDays(1)));
  }
}
