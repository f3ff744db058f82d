package org.tenbiki.domain.deduction;

/** What staff can sort lists by. Source: screens.md, row 26. */
public enum BatchOrder {
  CONTRACT,
  MONTH,
  CUT_OFF,
  AMOUNT
}
