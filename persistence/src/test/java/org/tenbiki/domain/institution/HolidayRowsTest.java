package org.tenbiki.domain.institution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.persistence.TestDatabase;
import org.tenbiki.persistence.jpa.JpaCalendarRepository;

@DisplayName("祝日の行 (A-6)")
class HolidayRowsTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("2026年と2027年の行は、法律から数えた祝日・振替休日・国民の休日と同じ")
  void rows_are_what_the_law_says(TestDatabase database) {
    SortedMap<LocalDate, String> law = new TreeMap<>();
    law.putAll(HolidayLaw.holidays(2026, MonthDay.of(3, 20), MonthDay.of(9, 23)));
    law.putAll(HolidayLaw.holidays(2027, MonthDay.of(3, 21), MonthDay.of(9, 23)));

    try (EntityManagerFactory factory = TestDatabase.entityManagerFactory(database.fresh());
        EntityManager em = factory.createEntityManager()) {
      List<Holiday> rows =
          new JpaCalendarRepository(em)
              .holidays(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
      SortedMap<LocalDate, String> stored = new TreeMap<>();
      rows.forEach(row -> stored.put(row.date(), row.name().ja()));

      assertThat(stored).isEqualTo(law).hasSize(35);
      assertThat(rows).allMatch(row -> !row.name().en().isBlank());
    }
  }

  @Test
  @DisplayName("数え方は過去の連休でも合う：2015年の国民の休日と振替休日")
  void counting_finds_the_known_long_weekends() {
    assertThat(HolidayLaw.holidays(2026, MonthDay.of(3, 20), MonthDay.of(9, 23)))
        .containsEntry(LocalDate.of(2026, 5, 6), HolidayLaw.SUBSTITUTE)
        .containsEntry(LocalDate.of(2026, 9, 22), HolidayLaw.CITIZENS);
    assertThat(HolidayLaw.holidays(2027, MonthDay.of(3, 21), MonthDay.of(9, 23)))
        .containsEntry(LocalDate.of(2027, 3, 22), HolidayLaw.SUBSTITUTE)
        .doesNotContainValue(HolidayLaw.CITIZENS);
    assertThat(HolidayLaw.holidays(2015, MonthDay.of(3, 21), MonthDay.of(9, 23)))
        .containsEntry(LocalDate.of(2015, 9, 22), HolidayLaw.CITIZENS)
        .containsEntry(LocalDate.of(2015, 5, 6), HolidayLaw.SUBSTITUTE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("規則が何も言わないときは rokin のサービス時間、予告は2分前と15分前 (A-5)")
  void without_a_word_of_its_own_a_profile_has_the_hours_of_rokin(TestDatabase database) {
    try (EntityManagerFactory factory = TestDatabase.entityManagerFactory(database.fresh());
        EntityManager em = factory.createEntityManager()) {
      OpeningTimes general =
          OpeningTimes.mostSpecial(
              em.createQuery("select t from OpeningTimes t", OpeningTimes.class).getResultList());
      RuleProfile rokin = em.find(BaseProfile.class, 1L).rules();

      assertThat(general)
          .hasToString(
              "week MONDAY 08:00-20:00,TUESDAY 08:00-20:00,WEDNESDAY 08:00-20:00,"
                  + "THURSDAY 08:00-20:00,FRIDAY 08:00-20:00; holidays closed;"
                  + " yearly closed 01-01,01-02,01-03,12-31");
      assertThat(rokin.idleTime()).hasMinutes(15);
      assertThat(rokin.idleWarning()).hasMinutes(2);
      assertThat(rokin.closingNotice()).hasMinutes(15);
    }
  }
}
