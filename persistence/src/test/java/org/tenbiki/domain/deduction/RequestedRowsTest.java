package org.tenbiki.domain.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("結果の行と依頼の行の照合（formats、取込時の確認）")
class RequestedRowsTest {
  @ParameterizedTest
  @CsvSource({
    "E1, E1, true",
    "E1, '', true",
    "'', E1, true",
    "E1, E2, false",
    "𠮷野1, 〓野1, true",
    "𠮷野1, 〓〓野1, false",
    "𠮷野1, 〓野2, false",
    "E1, 〓1, false",
    "〓, 〓, true",
    "¥12, 〓12, true",
    "A·1, A〓1, true",
    "髙1, 〓1, false",
    "〓, E, false"
  })
  @DisplayName("従業員番号：書かれていなければ問わず、書けない字は〓で足りる")
  void employee_numbers_agree(String requested, String found, boolean same) {
    RequestedRows rows = new RequestedRows();
    rows.add(new ComparedLine(line(requested), ListDifference.NONE, null, true));
    FileFaults faults = new FileFaults();
    ResultLine result = new ResultLine("K1", found, 1_000, null, false, "");
    assertThat(rows.match(2, result, field -> 0, faults).isPresent()).isEqualTo(same);
    assertThat(faults.isEmpty()).isEqualTo(same);
  }

  private static RequestLine line(String employeeNumber) {
    return new RequestLine(
        "K1",
        DataType.DEDUCT,
        employeeNumber,
        "",
        "ﾔﾏﾀﾞ",
        "",
        Product.LOAN,
        PayerAccount.of("", ""),
        null,
        1_000,
        null,
        null,
        null);
  }
}
