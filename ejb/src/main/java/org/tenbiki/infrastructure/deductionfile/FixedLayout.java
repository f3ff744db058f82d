package org.tenbiki.infrastructure.deductionfile;

import static org.tenbiki.infrastructure.deductionfile.FixedField.c;
import static org.tenbiki.infrastructure.deductionfile.FixedField.n;

import java.util.stream.Stream;
import org.tenbiki.domain.deduction.FileField;

/** The fields of the four records. Source: formats, fixed length. */
final class FixedLayout {
  static final char HEADER = '1';
  static final char DATA = '2';
  static final char TRAILER = '8';
  static final char END = '9';

  static final String KINDS = "" + HEADER + DATA + TRAILER + END;

  /** 口座振替 of wages. */
  static final String TYPE = "91";

  static final FixedField DATA_KIND = n(FileField.DATA_KIND, 1, 1);

  private FixedLayout() {}

  /** Of the header. */
  static final class Header {
    static final FixedField TYPE = n(FileField.FILE_TYPE, 2, 3);
    static final FixedField CODE_KIND = n(FileField.CODE_KIND, 4, 4);
    static final FixedField CONSIGNOR_CODE = n(FileField.CONSIGNOR_CODE, 5, 14);
    static final FixedField CONSIGNOR_NAME = c(FileField.CONSIGNOR_NAME, 15, 54);
    static final FixedField DATE = n(FileField.DATE, 55, 58);
    static final FixedField BANK_NUMBER = n(FileField.BANK_NUMBER, 59, 62);
    static final FixedField BANK_NAME = c(FileField.BANK_NAME, 63, 77);
    static final FixedField BRANCH_NUMBER = n(FileField.BRANCH_NUMBER, 78, 80);
    static final FixedField BRANCH_NAME = c(FileField.BRANCH_NAME, 81, 95);
    static final FixedField ACCOUNT_KIND = n(FileField.ACCOUNT_KIND, 96, 96);
    static final FixedField ACCOUNT_NUMBER = n(FileField.ACCOUNT_NUMBER, 97, 103);
    static final FixedField FILLER = c(FileField.FILLER, 104, 120);

    private Header() {}
  }

  /** Of a data record. */
  static final class Data {
    static final FixedField BANK_NUMBER = n(FileField.BANK_NUMBER, 2, 5);
    static final FixedField BANK_NAME = c(FileField.BANK_NAME, 6, 20);
    static final FixedField BRANCH_NUMBER = n(FileField.BRANCH_NUMBER, 21, 23);
    static final FixedField BRANCH_NAME = c(FileField.BRANCH_NAME, 24, 38);
    static final FixedField FILLER = c(FileField.FILLER, 39, 42);
    static final FixedField ACCOUNT_KIND = n(FileField.ACCOUNT_KIND, 43, 43);
    static final FixedField ACCOUNT_NUMBER = n(FileField.ACCOUNT_NUMBER, 44, 50);
    static final FixedField DEPOSITOR_NAME = c(FileField.DEPOSITOR_NAME, 51, 80);
    static final FixedField AMOUNT = n(FileField.AMOUNT, 81, 90);
    static final FixedField NEW_CODE = n(FileField.NEW_CODE, 91, 91);
    static final FixedField ROW_KEY = c(FileField.ROW_KEY, 92, 111);
    static final FixedField RESULT_CODE = n(FileField.RESULT_CODE, 112, 112);
    static final FixedField LAST_FILLER = c(FileField.FILLER, 113, 120);

    private Data() {}

    /** The first byte of what a result repeats of its request; 0 for what no record has. */
    static int placeOf(FileField field) {
      return Stream.of(ROW_KEY, AMOUNT)
          .filter(place -> place.name() == field)
          .findFirst()
          .map(FixedField::from)
          .orElse(0);
    }
  }

  /** Of the trailer. */
  static final class Trailer {
    static final FixedField TOTAL_COUNT = n(FileField.TOTAL_COUNT, 2, 7);
    static final FixedField TOTAL_AMOUNT = n(FileField.TOTAL_AMOUNT, 8, 19);
    static final FixedField DONE_COUNT = n(FileField.DONE_COUNT, 20, 25);
    static final FixedField DONE_AMOUNT = n(FileField.DONE_AMOUNT, 26, 37);
    static final FixedField FAILED_COUNT = n(FileField.FAILED_COUNT, 38, 43);
    static final FixedField FAILED_AMOUNT = n(FileField.FAILED_AMOUNT, 44, 55);
    static final FixedField FILLER = c(FileField.FILLER, 56, 120);

    private Trailer() {}
  }

  /** Of the end record. */
  static final class End {
    static final FixedField FILLER = c(FileField.FILLER, 2, 120);

    private End() {}
  }
}
