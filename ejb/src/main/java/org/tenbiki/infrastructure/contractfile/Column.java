package org.tenbiki.infrastructure.contractfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of contracts, under their Japanese or English names. */
enum Column {
  NUMBER("契約番号", "contract_number", false),
  NAME("契約者名", "name", true),
  BRANCH("お取引店", "branch", true),
  INITIAL_PASSWORD("初期パスワード", "initial_password", true),
  DEDUCTION_KINDS("控除種別", "deduction_kinds", false);

  private final String japanese;
  private final String english;
  private final boolean required;

  Column(String japanese, String english, boolean required) {
    this.japanese = japanese;
    this.english = english;
    this.required = required;
  }

  /** Empty if no column is called that. */
  static Optional<Column> named(String name) {
    return Arrays.stream(values())
        .filter(c -> c.japanese.equals(name) || c.english.equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  String japanese() {
    return japanese;
  }

  boolean isRequired() {
    return required;
  }
}
