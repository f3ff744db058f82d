package org.tenbiki.application.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.Task;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskService;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("承認待ちの知らせ")
class RequestTasksTest {
  private final TestContainer container;
  private final Rokin rokin;

  RequestTasksTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.registerMaster("CD123456", "sample002");
    for (int i = 0; i < 6; i++) {
      rokin.logInToIssue(Rokin.LOGIN_ID, "wrong123");
      rokin.logInToIssue("sample002", "wrong123");
    }
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("役席には他人が準備した分だけを知らせ、担当には知らせず、決まれば消える (A-3, S-2)")
  void approver_is_told_of_what_others_prepared() {
    Handling byOperator = release(Rokin.LOGIN_ID, rokin.operator());
    release("sample002", rokin.approver());

    assertThat(waitingFor(rokin.approver())).isEqualTo(1);
    assertThat(waitingFor(rokin.actor("apprv002"))).isEqualTo(2);
    assertThat(waitingFor(rokin.operator())).isZero();
    assertThat(waitingFor(rokin.actor("audit001"))).isZero();

    rokin.approve(byOperator);

    assertThat(waitingFor(rokin.approver())).isZero();
    assertThat(waitingFor(rokin.actor("apprv002"))).isEqualTo(1);
  }

  @Test
  @DisplayName("自分についての申請は、決められないので知らせない (A-3, S-2)")
  void requests_about_oneself_are_left_to_others() {
    container
        .get(PreparationService.class)
        .changeLoginId(rokin.operator(), rokin.approver().userId(), "apprv777", "改姓");

    assertThat(waitingFor(rokin.approver())).isZero();
    assertThat(waitingFor(rokin.actor("apprv002"))).isEqualTo(1);
  }

  private Handling release(String loginId, Actor actor) {
    return container
        .get(PreparationService.class)
        .releaseUser(actor, rokin.userId(loginId), "本人確認済み");
  }

  private long waitingFor(Actor actor) {
    return container.get(TaskService.class).tasks(actor).stream()
        .filter(task -> task.kind() == TaskKind.REQUESTS_TO_APPROVE)
        .mapToLong(Task::count)
        .sum();
  }
}
