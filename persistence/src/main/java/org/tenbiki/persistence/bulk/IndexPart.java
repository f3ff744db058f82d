package org.tenbiki.persistence.bulk;

/** What is stored of all rows of a list at once: the names stand in {@code deduction_index}. */
enum IndexPart {
  /** The {@link LineKind} of each row, in the list's order. */
  KINDS,
  /** How many rows of each {@link LineKind} there are, and their yen: two longs each. */
  SUMS,
  /** The positions in the order of employee numbers: an int each. */
  EMPLOYEE_NUMBER,
  /** The same in the order of kana and, where those are equal, names. */
  NAME,
  /** The same in the order of amounts. */
  AMOUNT
}
