package org.tenbiki.domain.deduction;

/** Which way a file of a list went. Source: requirement K-8. */
public enum FileDirection {
  /** 依頼, from the institution. */
  REQUEST,
  /** 結果, from the member. */
  RESULT,
  /** 結果, on to the institution's core system. */
  FORWARDED
}
