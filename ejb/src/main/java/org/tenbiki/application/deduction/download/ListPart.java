package org.tenbiki.application.deduction.download;

/** What of a list is taken away. Source: requirements K-2 and K-3. */
public enum ListPart {
  /** 依頼, as the institution sent it. */
  REQUEST,
  /** 結果, as the member answered. */
  RESULT
}
