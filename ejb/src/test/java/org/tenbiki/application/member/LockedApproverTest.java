package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.WaitingSessions;
import org.tenbiki.application.approval.ApprovalChange;
import org.tenbiki.application.approval.ApprovalCheckService;
import org.tenbiki.application.approval.ApprovalPasswordService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.approval.ApprovalPasswordRepository;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("承認パスワードがロックされた承認者の権限 (D-5, D-9)")
class LockedApproverTest {
  private final TestDatabase database;
  private final TestContainer container;
  private final Densai densai;
  private final UserUpdateService service;
  private final Actor master;
  private final Actor approver;
  private final long credentialId;

  LockedApproverTest(TestDatabase database) {
    this.database = database;
    container = TestContainer.over(database);
    densai = new Densai(container);
    service = densai.users();
    densai.makeMaster();
    densai.setApproval();
    master = densai.master();
    Set<UserRight> rights = Set.of(UserRight.APPROVE_RESULTS);
    densai.carryOut(densai.prepare(Densai.GENERAL, rights, Set.of(), "given123"));
    densai.update();
    approver = densai.actor(Densai.GENERAL);
    container
        .get(ApprovalPasswordService.class)
        .change(approver, new ApprovalChange("given123", "own0appr", "own0appr"));
    credentialId =
        container.inTransaction(
            () ->
                container
                    .get(ApprovalPasswordRepository.class)
                    .findByUser(approver.userId())
                    .orElseThrow()
                    .credentialId());
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("ロック中は外せない。待っている変更はそう示し、解除すれば外れて行も残らない")
  void right_stays_until_the_lock_is_released() {
    densai.carryOut(takeAway());
    lock();
    assertThat(service.waiting(master))
        .extracting(UserChangeView::conflict)
        .containsExactly(ChangeConflict.APPROVAL_LOCKED);
    assertRefused(ErrorCode.CHANGES_IN_CONFLICT, densai::update);
    long another = takeAway();
    assertRefused(ErrorCode.APPROVAL_PASSWORD_LOCKED, () -> densai.carryOut(another));

    container.inTransaction(
        () -> {
          Credential credential = container.get(CredentialRepository.class).lock(credentialId);
          credential.release();
          return credential.id();
        });
    densai.update();

    assertThat(densai.actor(Densai.GENERAL).powers().rights()).isEmpty();
    assertThat(container.inTransaction(() -> credentials())).isZero();
  }

  @Test
  @DisplayName("ユーザ更新は、契約より先に承認パスワードの行を押さえる (D-8)")
  void update_holds_the_approval_password_before_the_contract() {
    long change = takeAway();
    densai.carryOut(change);
    UserUpdateStepService steps = container.get(UserUpdateStepService.class);
    long contractId = densai.contractId();

    CompletableFuture<Void> update =
        container.inTransaction(
            () -> {
              container.get(CredentialRepository.class).lock(credentialId);
              CompletableFuture<Void> running =
                  CompletableFuture.runAsync(() -> steps.update(master, Set.of(change)));
              new WaitingSessions(container, database).await();
              // each would wait for the other, if the update held it
              container.get(ContractRepository.class).lock(contractId);
              return running;
            });

    update.join();
    assertThat(densai.actor(Densai.GENERAL).powers().rights()).isEmpty();
  }

  private long takeAway() {
    ChangeUser form = new ChangeUser("一般花子", "ippan@union.example", "", Set.of());
    return service.prepareChange(
        master, approver.userId(), new PrepareChange(form, Set.of(), "", ""));
  }

  private void lock() {
    ApprovalResult result = new ApprovalResult.NotAsked();
    for (int i = 0; i < 6; i++) {
      result = container.get(ApprovalCheckService.class).confirm(approver, "wr0ngone");
    }
    assertThat(result).isEqualTo(new ApprovalResult.Locked());
  }

  private long credentials() {
    return container
        .get(EntityManager.class)
        .createQuery("select count(c) from Credential c where c.id = :id", Long.class)
        .setParameter("id", credentialId)
        .getSingleResult();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
