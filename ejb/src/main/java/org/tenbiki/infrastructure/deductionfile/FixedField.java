package org.tenbiki.infrastructure.deductionfile;

import org.tenbiki.domain.deduction.FileField;

/**
 * Where a field stands in a record of {@value #RECORD_LENGTH} bytes.
 *
 * @param from counted from 1
 * @param digits N: digits, filled with zeros on the left; else C: characters, filled with blanks on
 *     the right
 */
record FixedField(FileField name, int from, int length, boolean digits) {
  static final int RECORD_LENGTH = 120;

  static FixedField n(FileField name, int from, int to) {
    return new FixedField(name, from, to - from + 1, true);
  }

  static FixedField c(FileField name, int from, int to) {
    return new FixedField(name, from, to - from + 1, false);
  }
}
