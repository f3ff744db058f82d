package org.tenbiki.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("サービス時間の設定 (A-6, S-6)")
class ServiceHoursServiceTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("デモは閉じず、列を外せば職員の決めた時間、証跡に前と後")
  void demo_never_closes_until_staff_set_hours(TestDatabase database) {
    try (TestContainer container = TestContainer.over(database)) {
      Rokin rokin = new Rokin(container);
      ServiceHoursService service = container.get(ServiceHoursService.class);
      container.clock().set(HoursOfRokin.japan("2027-01-01T03:00:00"));
      assertThat(opening(container, rokin).open()).isTrue();
      assertThat(opening(container, rokin).closesAt()).isEmpty();
      assertThat(service.find(rokin.operator()).alwaysOpen()).isTrue();

      assertThat(service.change(rokin.operator(), HoursOfRokin.weekdays()))
          .isEqualTo(new HoursResult.Changed());

      OpeningView closed = opening(container, rokin);
      assertThat(closed.open()).isFalse();
      assertThat(closed.nextOpening()).contains(HoursOfRokin.japan("2027-01-04T08:00:00"));
      HoursView hours = service.find(rokin.operator());
      assertThat(hours.alwaysOpen()).isFalse();
      assertThat(hours.week().get(0))
          .isEqualTo(new HoursView.Day(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(20, 0)));
      assertThat(hours.week().get(5)).isEqualTo(new HoursView.Day(DayOfWeek.SATURDAY, null, null));
      assertThat(hours.yearlyClosed()).hasSize(4).contains(MonthDay.of(12, 31));
      assertThat(auditDetails(container)).startsWith("always open -> week MONDAY 08:00-20:00,");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("always_open の列を外すと規則の時間になる")
  void without_always_open_the_hours_of_the_profile_hold(TestDatabase database) {
    try (TestContainer container = TestContainer.over(database)) {
      Rokin rokin = new Rokin(container);
      container.inTransaction(
          () ->
              container
                  .get(EntityManager.class)
                  .createNativeQuery("UPDATE service_hours SET always_open = FALSE")
                  .executeUpdate());

      container.clock().set(HoursOfRokin.japan("2026-11-24T07:59:59.999"));
      assertThat(opening(container, rokin).open()).isFalse();
      container.clock().set(HoursOfRokin.japan("2026-11-24T08:00:00"));
      assertThat(opening(container, rokin).open()).isTrue();
      assertThat(opening(container, rokin).untilNotice())
          .isEqualTo(Duration.ofHours(12).minusMinutes(15));
      container.clock().set(HoursOfRokin.japan("2026-11-24T19:44:59"));
      assertThat(opening(container, rokin).untilNotice()).isEqualTo(Duration.ofSeconds(1));
      container.clock().set(HoursOfRokin.japan("2026-11-24T19:50:00"));
      assertThat(opening(container, rokin).untilNotice()).isZero();
      assertThat(opening(container, rokin).closesAt())
          .contains(HoursOfRokin.japan("2026-11-24T20:00:00"));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("一方のノードで変えれば、もう一方でも次の操作から効く")
  void a_change_acts_on_the_other_node_at_once(TestDatabase database) {
    DataSource dataSource = database.fresh();
    try (TestContainer first =
            new TestContainer(dataSource, UserKeyFactory.class, DeploymentAuthority.class);
        TestContainer second =
            new TestContainer(dataSource, UserKeyFactory.class, DeploymentAuthority.class)) {
      Rokin one = new Rokin(first);
      Rokin other = new Rokin(second);
      second.clock().set(HoursOfRokin.japan("2026-11-24T12:00:00"));
      assertThat(opening(second, other).open()).isTrue();

      first
          .get(ServiceHoursService.class)
          .change(one.operator(), HoursOfRokin.weekdays("13:00", "24:00"));
      assertThat(opening(second, other).open()).isFalse();
      assertThat(opening(second, other).nextOpening())
          .contains(HoursOfRokin.japan("2026-11-24T13:00:00"));

      first
          .get(ServiceHoursService.class)
          .change(one.operator(), HoursOfRokin.weekdays("0:00", "13:00"));
      assertThat(opening(second, other).open()).isTrue();

      first.get(HolidayService.class).add(one.operator(), new AddHoliday("2026-11-24", "休業"));
      assertThat(opening(second, other).open()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8:00, '', '', closesTUESDAY, E1001",
    "'', 20:00, '', opensTUESDAY, E1001",
    "8:60, 20:00, '', opensTUESDAY, E1022",
    "8, 20:00, '', opensTUESDAY, E1022",
    "8:00, 8:00, '', closesTUESDAY, E1023",
    "20:00, 8:00, '', closesTUESDAY, E1023",
    "'', '', '', opensMONDAY, E1025",
    "8:00, 20:00, 12-31, yearlyClosed, E1024",
    "8:00, 20:00, 2/30, yearlyClosed, E1024",
    "8:00, 20:00, '12/31,x', yearlyClosed, E1024"
  })
  @DisplayName("組み合わせられない時間は理由とともに断る")
  void hours_that_fit_nothing_are_refused(
      String opens, String closes, String yearly, String field, String code) {
    HoursForm form =
        new HoursForm(
            new ChangeHours(
                false,
                Map.of(DayOfWeek.TUESDAY, opens),
                Map.of(DayOfWeek.TUESDAY, closes),
                true,
                yearly));

    assertThat(form.violations().list())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.field()).isEqualTo(field);
              assertThat(violation.code().code()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("監査役は見るだけ、誤った入力は何も変えない")
  void auditor_reads_and_wrong_input_changes_nothing(TestDatabase database) {
    try (TestContainer container = TestContainer.over(database)) {
      Rokin rokin = new Rokin(container);
      ServiceHoursService service = container.get(ServiceHoursService.class);
      Actor auditor =
          new Actor(1, "audit001", UserRole.AUDITOR, rokin.institutionId(), null, "192.0.2.1");

      assertThat(service.find(auditor).alwaysOpen()).isTrue();
      assertThatExceptionOfType(BusinessRuleException.class)
          .isThrownBy(() -> service.change(auditor, HoursOfRokin.weekdays()))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
      assertThat(service.change(rokin.operator(), HoursOfRokin.weekdays("20:00", "8:00")))
          .isInstanceOf(HoursResult.Invalid.class);
      assertThat(service.find(rokin.operator()).alwaysOpen()).isTrue();

      service.change(rokin.operator(), HoursOfRokin.weekdays());
      service.change(rokin.operator(), new ChangeHours(true, Map.of(), Map.of(), false, "ignored"));
      assertThat(service.find(rokin.operator()).alwaysOpen()).isTrue();
      assertThat(service.find(rokin.operator()).closedOnHolidays()).isTrue();
    }
  }

  private static OpeningView opening(TestContainer container, Rokin rokin) {
    return container.get(OpeningService.class).find(rokin.institutionId());
  }

  private static String auditDetails(TestContainer container) {
    Optional<AuditEvent> event =
        container.inTransaction(
            () ->
                container
                    .get(EntityManager.class)
                    .createQuery(
                        "select e from AuditEvent e where e.type = :type", AuditEvent.class)
                    .setParameter("type", AuditEventType.SERVICE_HOURS_CHANGED)
                    .getResultStream()
                    .findFirst());
    return event.orElseThrow().entry().details();
  }
}
