package org.tenbiki.domain.deduction;

/** What is wrong at one place of a file. Source: formats, checks on upload. */
public enum FaultKind {
  /** Nothing in it. */
  EMPTY_FILE,
  /** A workbook, a PDF, an archive, HTML: found tells which. */
  OTHER_FILE,
  /** Neither UTF-8 nor Windows-31J: cut, mixed, or UTF-16. */
  UNREADABLE,
  /** Of fixed length, which is counted in bytes of Shift_JIS. */
  FIXED_IN_UTF_8,
  /** Quotation marks that do not come in pairs. */
  NOT_CSV,
  UNKNOWN_COLUMN,
  MISSING_COLUMN,
  REPEATED_COLUMN,
  /** More or fewer cells than columns. */
  CELL_COUNT,
  TOO_MANY_ROWS,
  NO_ROWS,
  /** Found and expected are bytes. */
  RECORD_LENGTH,
  /** Of records without line ends, this one or the one before has another length. */
  RECORD_SLIPPED,
  /** CR alone, LF alone in a fixed-length file, or an end that the records before did not have. */
  LINE_END,
  RECORD_ORDER,
  /** Something stands after the end record. */
  AFTER_END,
  MISSING_RECORD,
  NOT_DIGITS,
  /** A character that the field cannot hold. */
  CHARACTER,
  TOO_LONG,
  MISSING_VALUE,
  OUT_OF_RANGE,
  NOT_A_CHOICE,
  NOT_A_MONTH,
  /** Belongs to another list. */
  OTHER_BATCH,
  /** The key stands in the file before; expected is the row. */
  KEY_TWICE,
  /** The trailer says something else than its rows. */
  TOTAL,
  SUM_TOO_LARGE,
  REASON_MISSING,
  REASON_WITHOUT_NEED,
  /** The last month comes before the first. */
  MONTHS_REVERSED,
  /** The list has no such row. */
  KEY_UNKNOWN,
  /** The list shows the row, and asks nothing for it. */
  ROW_NOT_REQUESTED,
  AMOUNT_CHANGED,
  OTHER_EMPLOYEE
}
