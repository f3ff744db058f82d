package org.tenbiki.domain.deduction;

/** What a row adds to the まとめ入金. Source: requirement K-5. */
public enum Outcome {
  /** 入金: deducted, and part of the payment. */
  PAYABLE,
  /** 控除不能. */
  UNDEDUCTIBLE,
  /** 入金中止. */
  STOPPED
}
