package org.tenbiki.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("休日の設定 (A-6, S-6)")
class HolidayServiceTest {
  private static final LocalDate OWN = LocalDate.of(2026, 12, 30);
  private static final LocalDate BY_LAW = LocalDate.of(2026, 11, 23);

  private final TestContainer container;
  private final HolidayService service;
  private final OpeningService openings;
  private final Rokin rokin;
  private final Actor operator;

  HolidayServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(HolidayService.class);
    openings = container.get(OpeningService.class);
    operator = rokin.operator();
  }

  @BeforeEach
  void closeAtNight() {
    container.get(ServiceHoursService.class).change(operator, HoursOfRokin.weekdays());
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("年ごとに祝日が日付順に並び、今年はJSTで決まる")
  void a_year_lists_the_holidays_by_law() {
    List<HolidayRow> rows = service.list(operator, 2026);

    assertThat(rows).hasSize(18).allMatch(row -> row.kind() == HolidayRow.Kind.LAW);
    assertThat(rows).extracting(HolidayRow::day).isSorted().contains(LocalDate.of(2026, 9, 22));
    assertThat(service.list(operator, 2027)).hasSize(17);
    assertThat(service.list(operator, 2028)).isEmpty();
    container.clock().set(HoursOfRokin.japan("2026-12-31T23:59:59"));
    assertThat(service.thisYear()).isEqualTo(2026);
    container.clock().set(HoursOfRokin.japan("2027-01-01T00:00:00"));
    assertThat(service.thisYear()).isEqualTo(2027);
  }

  @Test
  @DisplayName("独自の休日は次の操作から閉じ、消せばまた開く、どちらも証跡に残る")
  void an_own_holiday_closes_at_once_and_opens_when_removed() {
    assertThat(openOn("2026-12-30T12:00:00")).isTrue();

    assertThat(service.add(operator, new AddHoliday("２０２６/12/30", " 創立記念日 ")))
        .isEqualTo(new HolidayResult.Added(OWN));

    assertThat(openOn("2026-12-30T12:00:00")).isFalse();
    assertThat(service.find(operator, OWN).orElseThrow().kind()).isEqualTo(HolidayRow.Kind.OWN);
    assertThat(service.find(operator, OWN).orElseThrow().name().en()).isEqualTo("創立記念日");

    service.remove(operator, OWN);

    assertThat(openOn("2026-12-30T12:00:00")).isTrue();
    assertThat(service.find(operator, OWN)).isEmpty();
    assertThat(trail())
        .extracting(event -> event.entry().type(), event -> event.entry().object())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(AuditEventType.HOLIDAY_ADDED, "2026-12-30"),
            org.assertj.core.groups.Tuple.tuple(AuditEventType.HOLIDAY_REMOVED, "2026-12-30"));
    assertThat(trail()).allMatch(event -> event.entry().details().equals("創立記念日"));
  }

  @Test
  @DisplayName("祝日に営業し、元に戻せる")
  void a_holiday_by_law_is_worked_on_and_restored() {
    service.remove(operator, BY_LAW);

    assertThat(openOn("2026-11-23T12:00:00")).isTrue();
    assertThat(service.list(operator, 2026)).hasSize(18);
    assertThat(service.find(operator, BY_LAW).orElseThrow().kind())
        .isEqualTo(HolidayRow.Kind.WORKED);
    assertNotFound(BY_LAW);

    assertThat(service.add(operator, new AddHoliday("2026-11-23", "勤労感謝の日")))
        .isEqualTo(new HolidayResult.Added(BY_LAW));

    assertThat(openOn("2026-11-23T12:00:00")).isFalse();
    assertThat(service.find(operator, BY_LAW).orElseThrow().kind()).isEqualTo(HolidayRow.Kind.LAW);
  }

  @Test
  @DisplayName("独自の休日が後から法律の祝日になっても一行で、消せば営業する")
  void an_own_holiday_that_became_law_is_one_row() {
    service.add(operator, new AddHoliday("2028-01-01", "元日"));
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery(
                    "INSERT INTO holiday (holiday_date, name_ja, name_en)"
                        + " VALUES (DATE '2028-01-01', '元日', 'New Year')")
                .executeUpdate());

    assertThat(service.list(operator, 2028))
        .extracting(HolidayRow::kind)
        .containsExactly(HolidayRow.Kind.LAW);
    service.remove(operator, LocalDate.of(2028, 1, 1));
    assertThat(service.list(operator, 2028))
        .extracting(HolidayRow::kind)
        .containsExactly(HolidayRow.Kind.WORKED);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 休み, day, E1001",
    "2026-13-01, 休み, day, E1021",
    "2026-02-29, 休み, day, E1021",
    "1926-02-28, 休み, day, E1021",
    "12/30, 休み, day, E1021",
    "2026-11-23, 休み, day, E1026",
    "2026-12-30, '', name, E1001",
    "2026-12-30, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一, name, E1004"
  })
  void a_wrong_day_or_name_changes_nothing(String day, String name, String field, String code) {
    assertThat(service.add(operator, new AddHoliday(day, name)))
        .isInstanceOfSatisfying(
            HolidayResult.Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .singleElement()
                    .satisfies(
                        violation -> {
                          assertThat(violation.field()).isEqualTo(field);
                          assertThat(violation.code().code()).isEqualTo(code);
                        }));
    assertThat(trail()).isEmpty();
    assertThat(service.list(operator, 2026)).hasSize(18);
  }

  @Test
  void what_is_no_holiday_cannot_be_removed() {
    assertNotFound(OWN);
  }

  @Test
  @DisplayName("監査役は見るだけ、よその金融機関の休日は見えも変わりもしない")
  void auditor_reads_and_others_keep_their_own_calendar() {
    Actor auditor =
        new Actor(1, "audit001", UserRole.AUDITOR, rokin.institutionId(), null, "192.0.2.1");
    Actor stranger =
        new Actor(1, "other001", UserRole.STAFF_OPERATOR, rokin.institutionId() + 1, null, "");

    assertThat(service.list(auditor, 2026)).hasSize(18);
    assertForbidden(() -> service.add(auditor, new AddHoliday("2026-12-30", "休み")));
    assertForbidden(() -> service.remove(auditor, BY_LAW));
    service.add(operator, new AddHoliday("2026-12-30", "休み"));
    assertThat(service.find(stranger, OWN)).isEmpty();
  }

  @Test
  @DisplayName("同時に20回足しても一つ")
  void twenty_at_once_add_one() throws Exception {
    List<Callable<HolidayResult>> work =
        java.util.stream.IntStream.range(0, 20)
            .<Callable<HolidayResult>>mapToObj(
                i -> () -> service.add(operator, new AddHoliday("2026-12-30", "休み" + i)))
            .toList();

    assertThat(Parallel.run(work)).filteredOn(HolidayResult.Added.class::isInstance).hasSize(1);
    assertThat(service.list(operator, 2026)).hasSize(19);
  }

  private boolean openOn(String local) {
    container.clock().set(HoursOfRokin.japan(local));
    return openings.find(rokin.institutionId()).open();
  }

  private void assertNotFound(LocalDate day) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.remove(operator, day))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  private static void assertForbidden(Runnable work) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
  }

  private List<AuditEvent> trail() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e from AuditEvent e where e.type in :types order by e.sequenceNumber",
                    AuditEvent.class)
                .setParameter(
                    "types", List.of(AuditEventType.HOLIDAY_ADDED, AuditEventType.HOLIDAY_REMOVED))
                .getResultList());
  }
}
