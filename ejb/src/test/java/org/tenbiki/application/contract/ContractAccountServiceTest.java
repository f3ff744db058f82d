package org.tenbiki.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("契約の口座")
class ContractAccountServiceTest {
  private final TestContainer container = TestContainer.over(TestDatabase.H2);
  private final Densai densai = new Densai(container);
  private final ContractAccountService service = container.get(ContractAccountService.class);

  @AfterEach
  void stop() {
    container.close();
  }

  @ParameterizedTest
  @CsvSource({
    "12, ORDINARY, 1234567, 控除用, branchNumber E5210",
    "123, SAVINGS, 1234567, 控除用, kind E1010",
    "123, ORDINARY, 123456, 控除用, number E5210",
    "123, ORDINARY, 12345678, 控除用, number E5210",
    "123, ORDINARY, 1234567, '', label E1001"
  })
  @DisplayName("店番号3桁、種別、口座番号7桁、名称を職員が入れる (D-6)")
  void wrong_field_is_refused(
      String branch, String kind, String number, String label, String violation) {
    AddAccount account = new AddAccount(branch, kind, number, label);

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.add(densai.bank().operator(), densai.contractId(), account))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code().code())
                    .containsExactly(violation));
    assertThat(service.list(densai.bank().operator(), densai.contractId())).isEmpty();
  }

  @Test
  @DisplayName("全角は半角に直し、同じ口座は一度だけ。削除した後はまた足せる (D-6)")
  void account_is_there_once() {
    AddAccount wide = new AddAccount("００１", "CURRENT", "００００００１", "控除用");
    service.add(densai.bank().operator(), densai.contractId(), wide);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.add(densai.bank().operator(), densai.contractId(), wide))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.ACCOUNT_EXISTS));
    AccountRow row = service.list(densai.bank().operator(), densai.contractId()).get(0);
    assertThat(row.branchNumber() + row.number()).isEqualTo("0010000001");

    service.remove(densai.bank().operator(), densai.contractId(), row.id(), "解約");

    assertThat(service.list(densai.bank().operator(), densai.contractId())).isEmpty();
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(
            () -> service.remove(densai.bank().operator(), densai.contractId(), row.id(), "二度目"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    service.add(densai.bank().operator(), densai.contractId(), wide);
    assertThat(service.list(densai.bank().operator(), densai.contractId())).hasSize(1);
  }
}
