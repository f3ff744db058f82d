package org.tenbiki.domain.contract;

/** What is deducted under a contract. Source: requirements S-1 and K-1. */
public enum DeductionKind {
  /** 月例. */
  MONTHLY,
  /** 賞与・一時金. */
  BONUS
}
