package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.contract.ContractChangeService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.user.UserChange;
import org.tenbiki.domain.user.UserChangeRepository;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("待っている変更と、停止・解約・マスターの初期化 (D-7, D-8)")
class ForsakenChangesTest {
  private final TestContainer container;
  private final Densai densai;
  private final ContractChangeService contracts;
  private final Actor operator;
  private final long contractId;
  private final long draft;

  ForsakenChangesTest(TestDatabase database) {
    container = TestContainer.over(database);
    densai = new Densai(container);
    contracts = container.get(ContractChangeService.class);
    operator = densai.bank().operator();
    contractId = densai.contractId();
    densai.makeMaster();
    densai.setApproval();
    densai.carryOut(densai.prepare(Densai.GENERAL, Set.of(), Set.of(), ""));
    draft = densai.prepare("d-futari1", Set.of(), Set.of(), "");
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("解約すれば、待っていた変更も下書きも残らない")
  void none_is_left_of_a_closed_contract() {
    contracts.close(operator, contractId, "解散");

    assertNoneIsLeft();
  }

  @Test
  @DisplayName("マスターを初期化すれば、そのマスターの変更も下書きも残らない")
  void none_is_left_of_a_master_who_was_reset() {
    PreparationService preparations = container.get(PreparationService.class);
    densai.bank().approve(preparations.resetMaster(operator, contractId, "", "", "交代"));

    assertNoneIsLeft();
  }

  private void assertNoneIsLeft() {
    UserChangeRepository changes = container.get(UserChangeRepository.class);
    assertThat(container.<List<UserChange>>inTransaction(() -> changes.waiting(contractId)))
        .isEmpty();
    assertThat(container.inTransaction(() -> changes.find(contractId, draft))).isEmpty();
  }

  @Test
  @DisplayName("停止中の契約で待っているログインIDは、ほかで使える。変更は残る")
  void login_id_is_free_while_the_contract_is_suspended() {
    assertThat(isAwaited()).isTrue();

    contracts.suspend(operator, contractId, "調査");
    assertThat(isAwaited()).isFalse();

    contracts.resume(operator, contractId, "再開");
    assertThat(isAwaited()).isTrue();
  }

  private boolean isAwaited() {
    UserChangeRepository changes = container.get(UserChangeRepository.class);
    return container.inTransaction(() -> changes.isAwaited(Densai.GENERAL));
  }
}
