package org.tenbiki.domain.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.shared.Japan;

@DisplayName("サービス時間 (A-6)")
class ServiceHoursTest {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Tuesday, and the citizens' holiday between two others. */
  private static final HolidayCalendar HOLIDAYS =
      new HolidayCalendar(
          Set.of(
              LocalDate.of(2026, 9, 21),
              LocalDate.of(2026, 9, 22),
              LocalDate.of(2026, 9, 23),
              LocalDate.of(2026, 11, 23),
              LocalDate.of(2027, 1, 1)));

  private static final ServiceHours ROKIN =
      new ServiceHours(
          false,
          WeeklyHours.parse(
              "MONDAY 08:00-20:00,TUESDAY 08:00-20:00,WEDNESDAY 08:00-20:00,"
                  + "THURSDAY 08:00-20:00,FRIDAY 08:00-20:00"),
          true,
          YearlyDays.parse("12-31,01-01,01-02,01-03"),
          HOLIDAYS);

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T07:59:59.999, false",
    "2026-11-24T08:00:00, true",
    "2026-11-24T19:59:59.999, true",
    "2026-11-24T20:00:00, false",
    "2026-11-24T00:00:00, false",
    "2026-11-24T23:59:59.999, false",
    "2026-11-21T12:00:00, false",
    "2026-11-22T12:00:00, false",
    "2026-11-23T12:00:00, false",
    "2026-09-22T12:00:00, false",
    "2026-12-30T12:00:00, true",
    "2026-12-31T12:00:00, false",
    "2027-01-01T12:00:00, false",
    "2029-01-03T12:00:00, false",
    "2027-01-04T08:00:00, true"
  })
  @DisplayName("平日8:00～20:00、祝日と12/31～1/3は休み、どの境界も両側")
  void open_from_eight_to_twenty_on_working_days(String local, boolean open) {
    assertThat(ROKIN.isOpenAt(japan(local))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T07:59:59.999, 2026-11-24T08:00:00",
    "2026-11-24T08:00:00, 2026-11-24T08:00:00",
    "2026-11-24T12:34:56, 2026-11-24T12:34:56",
    "2026-11-24T20:00:00, 2026-11-25T08:00:00",
    "2026-11-20T20:00:00, 2026-11-24T08:00:00",
    "2026-09-18T20:00:00, 2026-09-24T08:00:00",
    "2026-12-30T20:00:00, 2027-01-04T08:00:00",
    "2027-12-30T20:00:00, 2028-01-04T08:00:00"
  })
  @DisplayName("次に開くのは、週末・連休・年末年始を越えた最初の8:00")
  void next_opening_leaps_over_closed_days(String from, String opening) {
    assertThat(ROKIN.nextOpening(japan(from))).contains(japan(opening));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:00:00, 2026-11-24T20:00:00",
    "2026-11-24T19:59:59.999, 2026-11-24T20:00:00",
    "2026-11-24T20:00:00, ",
    "2026-11-24T07:59:59.999, ",
    "2026-11-22T12:00:00, "
  })
  void closing_is_told_only_while_open(String from, String closing) {
    assertThat(ROKIN.closesAt(japan(from)))
        .isEqualTo(Optional.ofNullable(closing).map(ServiceHoursTest::japan));
  }

  @ParameterizedTest
  @MethodSource("days")
  @DisplayName("2026年から8年のどの日も、日の規則だけで決まり、境界の両側が合う")
  void each_day_obeys_the_rule_on_both_sides_of_its_limits(LocalDate day) {
    boolean works =
        !WEEKEND.contains(day.getDayOfWeek())
            && !HOLIDAYS.isHoliday(day)
            && !(day.getMonthValue() == 12 && day.getDayOfMonth() == 31)
            && !(day.getMonthValue() == 1 && day.getDayOfMonth() <= 3);
    Instant opening = at(day, LocalTime.of(8, 0));
    Instant closing = at(day, LocalTime.of(20, 0));
    Duration tick = Duration.ofMillis(1);

    assertThat(ROKIN.isOpenAt(opening.minus(tick))).isFalse();
    assertThat(ROKIN.isOpenAt(opening)).isEqualTo(works);
    assertThat(ROKIN.isOpenAt(closing.minus(tick))).isEqualTo(works);
    assertThat(ROKIN.isOpenAt(closing)).isFalse();
    assertThat(ROKIN.nextOpening(opening.minus(tick)).orElseThrow().equals(opening))
        .isEqualTo(works);
    assertThat(ROKIN.closesAt(opening)).isEqualTo(works ? Optional.of(closing) : Optional.empty());
  }

  static Stream<LocalDate> days() {
    return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2034, 1, 1));
  }

  @Test
  @DisplayName("任意の時刻2万件：次に開く時刻は開いていて、その直前は閉じている")
  void next_opening_and_closing_are_limits_at_any_instant() {
    Random random = new Random(20261121);
    long from = japan("2026-01-01T00:00:00").toEpochMilli();
    long span = Duration.ofDays(3 * 365).toMillis();
    for (int i = 0; i < 20_000; i++) {
      Instant instant = Instant.ofEpochMilli(from + (long) (random.nextDouble() * span));
      Instant opening = ROKIN.nextOpening(instant).orElseThrow();
      assertThat(ROKIN.isOpenAt(opening)).as("%s", instant).isTrue();
      if (ROKIN.isOpenAt(instant)) {
        Instant closing = ROKIN.closesAt(instant).orElseThrow();
        assertThat(opening).isEqualTo(instant);
        assertThat(closing).isAfter(instant);
        assertThat(ROKIN.isOpenAt(closing)).as("%s", instant).isFalse();
        assertThat(ROKIN.isOpenAt(closing.minusMillis(1))).as("%s", instant).isTrue();
      } else {
        assertThat(opening).isAfter(instant);
        assertThat(ROKIN.isOpenAt(opening.minusMillis(1))).as("%s", instant).isFalse();
      }
    }
  }

  @Test
  @DisplayName("デモの金融機関は閉じない")
  void what_is_always_open_never_closes() {
    ServiceHours always =
        new ServiceHours(true, ROKIN.week(), true, ROKIN.yearlyClosed(), HOLIDAYS);
    Instant newYear = japan("2027-01-01T03:00:00");

    assertThat(always.isOpenAt(newYear)).isTrue();
    assertThat(always.nextOpening(newYear)).contains(newYear);
    assertThat(always.closesAt(newYear)).isEmpty();
  }

  @Test
  void a_week_without_hours_never_opens() {
    ServiceHours never =
        new ServiceHours(false, WeeklyHours.parse(""), true, YearlyDays.of(Set.of()), HOLIDAYS);

    assertThat(never.nextOpening(japan("2026-11-24T12:00:00"))).isEmpty();
    assertThat(never.closesAt(japan("2026-11-24T12:00:00"))).isEmpty();
  }

  @Test
  @DisplayName("24時までの日と0時からの日は続いている")
  void midnight_between_two_open_days_closes_nothing() {
    ServiceHours nights =
        new ServiceHours(
            false,
            WeeklyHours.parse("MONDAY 06:00-00:00,TUESDAY 00:00-00:00,WEDNESDAY 00:00-03:00"),
            true,
            YearlyDays.of(Set.of()),
            HOLIDAYS);

    assertThat(nights.isOpenAt(japan("2026-11-30T23:59:59.999"))).isTrue();
    assertThat(nights.closesAt(japan("2026-11-30T06:00:00")))
        .contains(japan("2026-12-02T03:00:00"));
    assertThat(nights.closesAt(japan("2026-12-01T00:00:00")))
        .contains(japan("2026-12-02T03:00:00"));
  }

  @Test
  void a_service_around_the_clock_tells_no_closing() {
    DayHours whole = DayHours.parse("00:00-00:00");
    WeeklyHours week =
        new WeeklyHours(
            Stream.of(DayOfWeek.values())
                .collect(java.util.stream.Collectors.toMap(day -> day, day -> whole)));

    assertThat(
            new ServiceHours(false, week, false, YearlyDays.of(Set.of()), HOLIDAYS)
                .closesAt(japan("2026-11-24T12:00:00")))
        .isEmpty();
  }

  @Test
  void texts_come_back_as_they_were() {
    String week = "MONDAY 08:00-20:00,SUNDAY 09:30-00:00";
    assertThat(WeeklyHours.parse(week)).hasToString(week);
    assertThat(WeeklyHours.parse("")).isEqualTo(new WeeklyHours(Map.of())).hasToString("");
    assertThat(YearlyDays.parse("12-31,01-01,02-29")).hasToString("01-01,02-29,12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MONDAY",
        "MONDAY 8-20",
        "MONDAY 20:00-08:00",
        "MONDAY 08:00-08:00",
        "MON 08:00-20:00",
        "MONDAY 08:00-20:00:30",
        "MONDAY 08:00-20:00,MONDAY 08:00-20:00",
        ","
      })
  void a_week_that_is_none_is_named(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> WeeklyHours.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13-01", "02-30", "1-1", "01-01,"})
  void a_day_of_no_year_is_named(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> YearlyDays.parse(text));
  }

  private static Instant japan(String local) {
    return java.time.LocalDateTime.parse(local).atZone(Japan.ZONE).toInstant();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Japan.ZONE).toInstant();
  }
}
