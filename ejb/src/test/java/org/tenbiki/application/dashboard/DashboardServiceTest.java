package org.tenbiki.application.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.notification.MailDeliveryService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.task.Task;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskService;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("金庫職員のダッシュボード")
class DashboardServiceTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final TestContainer container;
  private final Rokin rokin;
  private final DashboardService service;
  private final Actor operator;

  DashboardServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(DashboardService.class);
    operator = rokin.operator();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("発行は今月までの13か月、期限切れは今月からの13か月を月ごとに数え、失効は期限から除く (S-3)")
  void certificates_are_counted_by_month() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.registerMaster("CD123456", "sample002");
    rokin.certificateOf(Rokin.LOGIN_ID);
    rokin.certificateOf("sample002");
    assertThat(service.dashboard(operator).issued()).endsWith(new MonthCount(APRIL, 2));
    // valid for 366 days: to 2027-04-01
    assertThat(service.dashboard(operator).expiring())
        .startsWith(new MonthCount(APRIL, 0))
        .endsWith(new MonthCount(APRIL.plusYears(1), 2))
        .hasSize(13);

    long certificate =
        container
            .get(UserDirectoryService.class)
            .find(operator, rokin.userId("sample002"))
            .orElseThrow()
            .certificates()
            .get(0)
            .id();
    rokin.approve(
        container
            .get(PreparationService.class)
            .revoke(operator, certificate, "KEY_COMPROMISE", "紛失"));

    assertThat(service.dashboard(operator).issued()).endsWith(new MonthCount(APRIL, 2));
    assertThat(service.dashboard(operator).expiring())
        .endsWith(new MonthCount(APRIL.plusYears(1), 1));
    assertThat(service.dashboard(stranger()).issued()).allMatch(month -> month.count() == 0);
  }

  private Actor stranger() {
    return new Actor(
        1, "staff999", UserRole.AUDITOR, rokin.institutionId() + 1, null, Rokin.ADDRESS);
  }

  @Test
  @DisplayName("ロック、閉塞、届かなかったメールを数え、時間の過ぎたロックは数えない (S-3, L-8)")
  void locks_and_parked_mails_are_counted() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    lock();
    assertThat(tasks()).containsExactly(new Task(TaskKind.LOCKED_USERS, 1));

    container.clock().advance(Duration.ofMinutes(60));
    assertThat(tasks()).isEmpty();

    lock();
    container.clock().advance(Duration.ofMinutes(60));
    lock();
    for (int i = 0; i < 6; i++) {
      rokin.logInToContract("CD123456", "XXXXXX");
    }
    assertThat(tasks())
        .containsExactly(
            new Task(TaskKind.BLOCKED_USERS, 1), new Task(TaskKind.LOCKED_CONTRACTS, 1));
    Dashboard dashboard = service.dashboard(operator);
    assertThat(dashboard.blockedUsers()).isEqualTo(1);
    assertThat(dashboard.lockedContracts()).isEqualTo(1);
  }

  private void lock() {
    for (int i = 0; i < 6; i++) {
      rokin.logInToIssue(Rokin.LOGIN_ID, "wrong123");
    }
  }

  private List<Task> tasks() {
    return container.get(TaskService.class).tasks(operator);
  }

  @Test
  @DisplayName("送れずに止まったメールを数える (S-3)")
  void parked_mails_are_counted() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    container.get(org.tenbiki.application.RecordingMailSender.class).failing(true);
    MailDeliveryService delivery = container.get(MailDeliveryService.class);
    for (int i = 0; i < 10; i++) {
      delivery.deliverDue(1);
      container.clock().advance(Duration.ofDays(1));
    }

    assertThat(service.dashboard(operator).parkedMails()).isEqualTo(1);
    assertThat(tasks()).containsExactly(new Task(TaskKind.PARKED_MAILS, 1));
  }
}
