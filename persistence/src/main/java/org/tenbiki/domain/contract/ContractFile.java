package org.tenbiki.domain.contract;

import java.util.List;

/** Contracts as a file lists them, nothing checked yet. Source: requirement S-1. */
public record ContractFile(List<Row> rows) {
  public ContractFile {
    rows = List.copyOf(rows);
  }

  /**
   * Texts as written, empty where the file has none; what looks like a formula is a text too.
   *
   * @param row counted as a spreadsheet counts, the line of names being 1
   */
  public record Row(
      int row,
      String number,
      String name,
      String branch,
      String initialPassword,
      String deductionKinds) {
    @Override
    public String toString() {
      return "Row " + row + ": " + number;
    }
  }
}
