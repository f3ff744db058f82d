package org.tenbiki.domain.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("金額の入力（K-7、15章の7）")
class YenRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;0",
        "1000;1000",
        "1,000;1000",
        "１，２３４，５６７;1234567",
        "¥1,000;1000",
        "￥１０００;1000",
        "\\1000;1000",
        "1000円;1000",
        "'  ¥ 12,345 円 ';12345",
        "9999999999999;9999999999999"
      })
  @DisplayName("全角も桁区切りも円記号も読む")
  void sums_are_read_as_people_type_them(String typed, long yen) {
    assertThat(YenRule.read(typed)).hasValue(yen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "＋1",
        "1.5",
        "1,00",
        "12,34,567",
        ",100",
        "100,",
        "1 000",
        "千円",
        "①",
        "1e3",
        "0x10",
        "99999999999990",
        "¥",
        "¥¥1",
        "٣"
      })
  @DisplayName("桁区切りの打ち間違い、小数、負の数、桁あふれは金額ではない")
  void anything_else_is_no_sum(String typed) {
    assertThat(YenRule.read(typed)).isEmpty();
  }
}
