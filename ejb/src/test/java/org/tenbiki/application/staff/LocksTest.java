package org.tenbiki.application.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.WaitingSessions;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailText;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.persistence.TestDatabase;

/** A reference to a row takes a lock on it, on PostgreSQL: what waits for what. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("互いを待たないこと")
class LocksTest {
  private static final int ROUNDS = 8;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final TestDatabase database;
  private final StaffDesk desk;
  private final TestContainer container;
  private final Rokin rokin;

  LocksTest(TestDatabase database) {
    this.database = database;
    desk = StaffDesk.over(database);
    container = desk.container();
    rokin = desk.rokin();
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  @DisplayName("金庫の設定を変えている間も、その金庫のメールは書ける (S-6, 8章)")
  void whoever_holds_the_institution_lets_its_mails_be_written() {
    container.inTransaction(
        () -> {
          container.get(InstitutionRepository.class).lock(rokin.institutionId());
          return inOther(this::writeMail).orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        });

    assertThat(rokin.mails()).contains(MailKind.RELEASED);
  }

  @Test
  @DisplayName("互いについての依頼を二人の承認者が同時に承認しても、どちらも済む (S-2)")
  void two_approvers_approve_requests_about_each_other() throws Exception {
    long first = rokin.userId("apprv001");
    long second = rokin.userId("apprv002");
    for (int round = 0; round < ROUNDS; round++) {
      Actor one = approver(first);
      Actor other = approver(second);
      long aboutOther = renaming(second, "seconda" + round);
      long aboutOne = renaming(first, "firsta" + round);

      List<Decision> decisions =
          Parallel.run(
              List.of(
                  () -> desk.requests().approve(one, aboutOther),
                  () -> desk.requests().approve(other, aboutOne)));

      assertThat(decisions).containsOnly(new Decision.Made());
    }
  }

  @Test
  @DisplayName("承認者が自分の登録を変えている間に同じ人が承認しても、どちらも済む (S-2, A-7)")
  void approver_approves_while_the_own_row_is_held() {
    Actor approver = desk.approver();
    long request = renaming(rokin.userId(Rokin.LOGIN_ID), "newname1");

    CompletableFuture<Decision> decision =
        container.inTransaction(
            () -> {
              container.get(UserRepository.class).lock(approver.userId());
              CompletableFuture<Decision> approved =
                  CompletableFuture.supplyAsync(() -> desk.requests().approve(approver, request));
              new WaitingSessions(container, database).await();
              container.get(AuditTrail.class).append(entry(approver));
              return approved;
            });

    assertThat(decision.join()).isEqualTo(new Decision.Made());
  }

  private Actor approver(long userId) {
    String loginId =
        container.inTransaction(() -> container.get(UserRepository.class).get(userId).loginId());
    return rokin.actor(loginId);
  }

  private long renaming(long userId, String newLoginId) {
    return StaffDesk.prepared(
        desk.preparations().changeLoginId(desk.operator(), userId, newLoginId, "本人から"));
  }

  private <T> CompletableFuture<T> inOther(Supplier<T> work) {
    return CompletableFuture.supplyAsync(() -> container.inTransaction(work));
  }

  private boolean writeMail() {
    container
        .get(MailOutbox.class)
        .add(
            new MailMessage(
                rokin.institutionId(),
                MailKind.RELEASED,
                "id@tenbiki.example",
                "user@member.example",
                new MailText("件名", "本文\n"),
                container.clock().instant()));
    return true;
  }

  private static AuditEntry entry(Actor actor) {
    return new AuditEntry(
        AuditEventType.USER_CHANGED,
        AuditOutcome.SUCCESS,
        actor.loginId(),
        actor.address(),
        actor.institutionId(),
        null,
        actor.userId(),
        actor.loginId(),
        "");
  }
}
