package org.tenbiki.infrastructure.deductionfile;

import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.deduction.FileField;

/** The columns of CSV files, by the names that stand in their first line. Source: formats, CSV. */
enum CsvColumn {
  CONTRACT_NUMBER("契約番号", FileField.CONTRACT_NUMBER),
  MONTH("控除年月", FileField.MONTH),
  DEDUCTION_KIND("控除種別", FileField.DEDUCTION_KIND),
  ROW_KEY("行番号", FileField.ROW_KEY),
  DATA_TYPE("データ種類", FileField.DATA_TYPE),
  EMPLOYEE_NUMBER("従業員番号", FileField.EMPLOYEE_NUMBER),
  UNIT("所属", FileField.UNIT),
  KANA("氏名カナ", FileField.KANA),
  NAME("氏名", FileField.NAME),
  PRODUCT("商品区分", FileField.PRODUCT),
  BRANCH_NUMBER("口座店番", FileField.BRANCH_NUMBER),
  ACCOUNT_NUMBER("口座番号", FileField.ACCOUNT_NUMBER),
  TIMES("回数", FileField.TIMES),
  AMOUNT("控除金額", FileField.AMOUNT),
  PREVIOUS_AMOUNT("前回金額", FileField.PREVIOUS_AMOUNT),
  START_MONTH("開始年月", FileField.START_MONTH),
  END_MONTH("終了年月", FileField.END_MONTH),
  RESULT("控除結果", FileField.RESULT),
  REASON("不能理由", FileField.REASON),
  DEPOSIT_STOPPED("入金中止", FileField.DEPOSIT_STOPPED),
  NOTE("備考", FileField.NOTE);

  static final List<CsvColumn> REQUEST =
      List.of(
          CONTRACT_NUMBER,
          MONTH,
          DEDUCTION_KIND,
          ROW_KEY,
          DATA_TYPE,
          EMPLOYEE_NUMBER,
          UNIT,
          KANA,
          NAME,
          PRODUCT,
          BRANCH_NUMBER,
          ACCOUNT_NUMBER,
          TIMES,
          AMOUNT,
          PREVIOUS_AMOUNT,
          START_MONTH,
          END_MONTH);

  static final List<CsvColumn> RESULT_FILE =
      List.of(
          CONTRACT_NUMBER,
          MONTH,
          DEDUCTION_KIND,
          ROW_KEY,
          EMPLOYEE_NUMBER,
          AMOUNT,
          RESULT,
          REASON,
          DEPOSIT_STOPPED,
          NOTE);

  private final String title;
  private final FileField field;

  CsvColumn(String title, FileField field) {
    this.title = title;
    this.field = field;
  }

  String title() {
    return title;
  }

  FileField field() {
    return field;
  }

  /** Whether it counts something; every other number is a name, in which zeros in front matter. */
  boolean isNumber() {
    return switch (this) {
      case TIMES, AMOUNT, PREVIOUS_AMOUNT -> true;
      default -> false;
    };
  }

  static Optional<CsvColumn> titled(List<CsvColumn> columns, String title) {
    return columns.stream().filter(c -> c.title.equals(title)).findFirst();
  }

  static List<String> titles(List<CsvColumn> columns) {
    return columns.stream().map(CsvColumn::title).toList();
  }
}
