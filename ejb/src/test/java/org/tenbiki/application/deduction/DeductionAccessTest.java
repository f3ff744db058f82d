package org.tenbiki.application.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.contract.ContractAccountService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

/** Every set of rights × every act × accounts granted, not granted and of others. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("控除業務の権限")
class DeductionAccessTest {
  private final TestContainer container;
  private final Densai densai;
  private final DeductionAccess access;
  private final long granted;
  private final long other;

  DeductionAccessTest(TestDatabase database) {
    container = TestContainer.over(database);
    densai = new Densai(container);
    access = container.get(DeductionAccess.class);
    densai.makeMaster();
    granted = densai.addAccount("0000001");
    other = densai.addAccount("0000002");
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private Actor actor(UserRole role, Set<UserRight> rights) {
    Actor master = densai.master();
    return new Actor(
        master.userId(),
        master.loginId(),
        role,
        master.institutionId(),
        master.contractId(),
        Rokin.ADDRESS,
        new Powers(rights, false, Set.of(granted)));
  }

  private static List<Set<UserRight>> everySet() {
    return IntStream.range(0, 1 << UserRight.values().length)
        .mapToObj(
            bits -> {
              Set<UserRight> rights = new HashSet<>();
              for (UserRight right : UserRight.values()) {
                if ((bits >> right.ordinal() & 1) == 1) {
                  rights.add(right);
                }
              }
              return rights;
            })
        .toList();
  }

  /** What came of it: empty if it was let pass. */
  private Optional<ErrorCode> refusal(Runnable act) {
    try {
      container.inTransaction(
          () -> {
            act.run();
            return true;
          });
      return Optional.empty();
    } catch (BusinessRuleException e) {
      return Optional.of(e.code());
    }
  }

  private void act(Actor actor, DeductionTask task, long accountId) {
    switch (task) {
      case LISTS -> access.requireViewing(actor, accountId);
      case RESULTS -> access.requireEntering(actor, accountId);
      case APPROVALS -> access.requireApproving(actor, accountId);
    }
  }

  private void act(Actor actor, DeductionTask task) {
    switch (task) {
      case LISTS -> access.requireViewing(actor);
      case RESULTS -> access.requireEntering(actor);
      case APPROVALS -> access.requireApproving(actor);
    }
  }

  @Test
  @DisplayName("権限のすべての組み合わせで、付与された業務と口座だけが通る。マスターも同じ (D-6)")
  void each_right_opens_its_act_and_no_other() {
    DeductionDeskService desk = container.get(DeductionDeskService.class);
    for (UserRole role : List.of(UserRole.MASTER, UserRole.GENERAL)) {
      for (Set<UserRight> rights : everySet()) {
        Actor actor = actor(role, rights);
        for (DeductionTask task : DeductionTask.values()) {
          Optional<ErrorCode> expected =
              rights.contains(task.right()) ? Optional.empty() : Optional.of(ErrorCode.FORBIDDEN);
          String as = role + " with " + rights + " at " + task;
          assertThat(refusal(() -> act(actor, task))).as(as).isEqualTo(expected);
          assertThat(refusal(() -> act(actor, task, granted))).as(as).isEqualTo(expected);
          assertThat(refusal(() -> act(actor, task, other))).as(as).contains(ErrorCode.FORBIDDEN);
          assertThat(refusal(() -> desk.accounts(actor, task))).as(as).isEqualTo(expected);
          assertThat(refusal(() -> desk.account(actor, task, granted))).as(as).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  @DisplayName("よその契約の口座、削除された口座は「見つかりません」。職員には業務がない (D-6)")
  void what_is_of_others_or_removed_is_not_found() {
    Actor all = actor(UserRole.MASTER, Set.of(UserRight.values()));
    Actor stranger =
        new Actor(1, "d-yoso001", UserRole.MASTER, all.institutionId(), 999L, "", all.powers());
    Actor staff = new Actor(1, "staff001", UserRole.STAFF_OPERATOR, 1, null, "", all.powers());
    container
        .get(ContractAccountService.class)
        .remove(densai.bank().operator(), densai.contractId(), granted, "解約");
    for (DeductionTask task : DeductionTask.values()) {
      assertThat(refusal(() -> act(all, task, granted))).contains(ErrorCode.NOT_FOUND);
      assertThat(refusal(() -> act(stranger, task, other))).contains(ErrorCode.NOT_FOUND);
      assertThat(refusal(() -> act(staff, task, other))).contains(ErrorCode.FORBIDDEN);
      assertThat(refusal(() -> act(staff, task))).contains(ErrorCode.FORBIDDEN);
    }
  }

  @Test
  @DisplayName("新しいマスターは何も付与されていない。権限が操作ごとでなければ、すべてできる (D-6, G-3)")
  void rights_of_a_master_follow_the_scheme() {
    assertThat(densai.master().powers()).isEqualTo(new Powers(Set.of(), false, Set.of()));

    OtherKind.change(container, "RIGHTS_SCHEME:GRANTED", "RIGHTS_SCHEME:SIMPLE");

    assertThat(densai.master().powers().rights()).hasSize(UserRight.values().length);
    Arrays.stream(DeductionTask.values())
        .forEach(
            task -> {
              assertThat(refusal(() -> act(densai.master(), task, other))).isEmpty();
            });
  }

  @Test
  @DisplayName("権限リストと口座権限付与リストは、ログインのときのとおり (D-6)")
  void desk_shows_what_was_granted() {
    DeskView desk =
        container
            .get(DeductionDeskService.class)
            .desk(actor(UserRole.GENERAL, Set.of(UserRight.VIEW_LISTS)));

    assertThat(desk.rights()).containsExactly(UserRight.VIEW_LISTS);
    assertThat(desk.accounts())
        .extracting(row -> row.account().number() + " " + row.granted())
        .containsExactly("0000001 true", "0000002 false");
    assertThat(
            container
                .get(DeductionDeskService.class)
                .accounts(
                    actor(UserRole.GENERAL, Set.of(UserRight.VIEW_LISTS)), DeductionTask.LISTS))
        .extracting(AccountRow::number)
        .containsExactly("0000001");
  }
}
