package org.tenbiki.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("委託者の設定（formats、二つの形のあいだ）")
class ConsignorServiceTest {
  private static final ChangeConsignor RIGHT =
      new ChangeConsignor(
          "1234567890", "ﾐﾄﾞﾘﾛｳｸﾐ", "9999", "ﾃｽﾄｷﾞﾝｺｳ", "001", "ﾎﾝﾃﾝ", "CURRENT", "7654321");

  private final TestContainer container;
  private final Rokin rokin;
  private final ConsignorService service;
  private final long contractId;

  ConsignorServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(ConsignorService.class);
    contractId =
        container
            .get(ContractService.class)
            .list(rokin.operator(), Rokin.NUMBER, Usual.CONTRACTS, 0, 1)
            .rows()
            .get(0)
            .id();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("はじめは空で、入れ、変えられる。全角は半角に、小さいカナは大きく、英字は大文字になる")
  void staff_enter_and_change_it() {
    assertThat(service.current(rokin.operator(), contractId)).isEqualTo(ChangeConsignor.EMPTY);
    service.change(
        rokin.operator(),
        contractId,
        new ChangeConsignor(
            "１２３４５６７８９０", "　みどりろうくみ ", "９９９９", "テストギンコウ", "００１", "abc ショッ", "ORDINARY", "1234567"));
    assertThat(service.current(rokin.operator(), contractId))
        .isEqualTo(
            new ChangeConsignor(
                "1234567890",
                "ﾐﾄﾞﾘﾛｳｸﾐ",
                "9999",
                "ﾃｽﾄｷﾞﾝｺｳ",
                "001",
                "ABC ｼﾖﾂ",
                "ORDINARY",
                "1234567"));
    service.change(rokin.operator(), contractId, RIGHT);
    assertThat(service.current(rokin.operator(), contractId)).isEqualTo(RIGHT);
  }

  @ParameterizedTest
  @CsvSource({
    "code, 123456789, NOT_A_NUMBER_OF_DIGITS",
    "code, 12345678901, NOT_A_NUMBER_OF_DIGITS",
    "code, 12345A7890, NOT_A_NUMBER_OF_DIGITS",
    "code, '', REQUIRED",
    "name, ' ', REQUIRED",
    "name, 緑労組, NOT_KANA",
    "name, 12345678901234567890123456789012345678901, NOT_KANA",
    "bankNumber, 999, NOT_A_NUMBER_OF_DIGITS",
    "bankNumber, 99999, NOT_A_NUMBER_OF_DIGITS",
    "bankName, ｱｱｱｱｱｱｱｱｱｱｱｱｱｱｶﾞ, NOT_KANA",
    "branchNumber, 01, NOT_A_NUMBER_OF_DIGITS",
    "branchNumber, 0001, NOT_A_NUMBER_OF_DIGITS",
    "branchName, ｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱ, NOT_KANA",
    "accountKind, OTHER, NOT_A_CHOICE",
    "accountNumber, 123456, NOT_A_NUMBER_OF_DIGITS",
    "accountNumber, 12345678, NOT_A_NUMBER_OF_DIGITS"
  })
  @DisplayName("桁、長さ、文字の外側は、欄ごとに断る")
  void what_is_wrong_is_told_beside_its_field(String field, String value, ErrorCode code) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.change(rokin.operator(), contractId, with(field, value)))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .singleElement()
                    .satisfies(
                        violation -> {
                          assertThat(violation.field()).isEqualTo(field);
                          assertThat(violation.code()).isEqualTo(code);
                        }));
    assertThat(service.current(rokin.operator(), contractId)).isEqualTo(ChangeConsignor.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "name, 1234567890123456789012345678901234567890",
    "bankName, ｱｱｱｱｱｱｱｱｱｱｱｱｱｶﾞ",
    "branchName, ｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱ",
    "branchName, 1"
  })
  @DisplayName("長さの内側は通る")
  void the_longest_and_the_shortest_are_taken(String field, String value) {
    service.change(rokin.operator(), contractId, with(field, value));
    assertThat(service.current(rokin.operator(), contractId)).isEqualTo(with(field, value));
  }

  @Test
  @DisplayName("監査担当は変えられず、よその金庫の契約はない")
  void others_change_nothing() {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.change(rokin.actor("audit001"), contractId, RIGHT))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.change(rokin.operator(), 999_999, RIGHT))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  private static ChangeConsignor with(String field, String value) {
    return new ChangeConsignor(
        field.equals("code") ? value : RIGHT.code(),
        field.equals("name") ? value : RIGHT.name(),
        field.equals("bankNumber") ? value : RIGHT.bankNumber(),
        field.equals("bankName") ? value : RIGHT.bankName(),
        field.equals("branchNumber") ? value : RIGHT.branchNumber(),
        field.equals("branchName") ? value : RIGHT.branchName(),
        field.equals("accountKind") ? value : RIGHT.accountKind(),
        field.equals("accountNumber") ? value : RIGHT.accountNumber());
  }
}
