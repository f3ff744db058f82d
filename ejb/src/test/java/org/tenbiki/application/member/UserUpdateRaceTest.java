package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("ユーザ更新と、同時に消されるユーザ (D-8)")
class UserUpdateRaceTest {
  private final TestContainer container;
  private final Densai densai;
  private final UserUpdateStepService steps;
  private final Actor master;
  private final long user;
  private final long draft;

  UserUpdateRaceTest(TestDatabase database) {
    container = TestContainer.over(database);
    densai = new Densai(container);
    steps = container.get(UserUpdateStepService.class);
    densai.makeMaster();
    master = densai.master();
    user = densai.makeGeneral();
    ChangeUser form = new ChangeUser("一般一郎", "ippan@union.example", "", Set.of());
    draft = densai.users().prepareChange(master, user, new PrepareChange(form, Set.of(), "", ""));
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("変更の実行は、ユーザの行を押さえてから確かめる")
  void carrying_out_sees_what_another_transaction_deleted() {
    assertRefused(ErrorCode.CHANGE_OUTDATED, () -> steps.carryOut(master, draft));
  }

  @Test
  @DisplayName("ユーザ更新の実行は、ユーザの行を押さえてから確かめる")
  void update_sees_what_another_transaction_deleted() {
    densai.carryOut(draft);

    assertRefused(ErrorCode.CHANGES_IN_CONFLICT, () -> steps.update(master, Set.of(draft)));
    assertThat(densai.users().waiting(master)).hasSize(1);
  }

  /** The act's transaction has read the user when another one deletes it. */
  private void assertRefused(ErrorCode code, Runnable act) {
    UserRepository users = container.get(UserRepository.class);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(
            () ->
                container.inTransaction(
                    () -> {
                      assertThat(users.get(user).isDeleted()).isFalse();
                      CompletableFuture.runAsync(this::delete).join();
                      act.run();
                      return user;
                    }))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private void delete() {
    container.inTransaction(
        () -> {
          container.get(UserRepository.class).lock(user).delete(container.clock().instant());
          return user;
        });
  }
}
