package org.tenbiki.domain.deduction;

/** What rows of a list can be sorted by; what is equal stands in the list's order. */
public enum LineOrder {
  POSITION,
  EMPLOYEE_NUMBER,
  /** By its kana, as Japanese names sort, and where those are equal as it is written. */
  NAME,
  PRODUCT,
  AMOUNT,
  DIFFERENCE
}
