package org.tenbiki.domain.deduction;

/** What a row is compared with last month's list. Source: requirement K-2. */
public enum ListDifference {
  NONE,
  /** 新規. */
  NEW,
  /** 金額変更. */
  CHANGED,
  /** 停止: told by the file, or left out of it. */
  STOPPED
}
