package org.tenbiki.application.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

/** An institution's staff, a registered master to lock, and what they do about it. */
record StaffDesk(TestContainer container, Rokin rokin, Actor operator, Actor approver)
    implements AutoCloseable {
  private static final String WRONG = "wr0ngpass";

  static StaffDesk over(TestDatabase database) {
    TestContainer container = TestContainer.over(database);
    Rokin rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    return new StaffDesk(container, rokin, rokin.operator(), rokin.approver());
  }

  PreparationService preparations() {
    return container.get(PreparationService.class);
  }

  RequestService requests() {
    return container.get(RequestService.class);
  }

  Handling releaseOf(String loginId, Actor actor) {
    return preparations().releaseUser(actor, rokin.userId(loginId), "本人確認済み");
  }

  static long prepared(Handling handling) {
    return ((Handling.Prepared) handling).requestId();
  }

  static Decision refused(ErrorCode why) {
    return new Decision.Refused(why);
  }

  void assertBroken(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  void lock(String loginId) {
    for (int i = 0; i < 6; i++) {
      rokin.logInToIssue(loginId, WRONG);
    }
  }

  boolean isLocked(String loginId) {
    return container.inTransaction(
        () ->
            !container
                .get(UserDirectoryService.class)
                .find(operator, rokin.userId(loginId))
                .orElseThrow()
                .user()
                .lock()
                .state()
                .equals(LockStatus.OPEN.name()));
  }

  void update(String sql) {
    execute(sql, operator.userId());
  }

  void execute(String sql, Object parameter) {
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery(sql)
                .setParameter(1, parameter)
                .executeUpdate());
  }

  List<String> trail(String... types) {
    List<AuditEventType> wanted = List.of(types).stream().map(AuditEventType::valueOf).toList();
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e from AuditEvent e where e.type in :types order by e.sequenceNumber",
                    AuditEvent.class)
                .setParameter("types", wanted)
                .getResultStream()
                .map(e -> e.entry().type() + " " + e.entry().outcome() + " " + e.entry().actor())
                .toList());
  }

  @Override
  public void close() {
    container.close();
  }
}
