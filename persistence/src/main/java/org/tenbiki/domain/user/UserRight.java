package org.tenbiki.domain.user;

/** What a member's user may do with deduction lists. Source: requirement G-3. */
public enum UserRight {
  VIEW_LISTS,
  /** 担当者. */
  ENTER_RESULTS,
  /** 承認者. */
  APPROVE_RESULTS
}
