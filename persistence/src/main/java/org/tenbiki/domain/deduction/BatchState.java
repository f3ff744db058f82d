package org.tenbiki.domain.deduction;

/** Where a list stands in its month. Source: requirement K-4. */
public enum BatchState {
  /** 確認待ち: read and checked, seen by staff alone until they publish it. */
  PREPARED,
  /** 公開. */
  PUBLISHED,
  /** 入力中. */
  ENTERING,
  /** 承認待ち. */
  WAITING,
  /** 差戻済. */
  SENT_BACK,
  /** 引戻済. */
  PULLED_BACK,
  /** 承認済(送信済). */
  APPROVED,
  /** 承認取消済. */
  APPROVAL_CANCELLED,
  /** 不一致. */
  DISCREPANT,
  /** 入金確認. */
  RECEIVED,
  /** 完了. */
  COMPLETED,
  /** 締切超過. */
  OVERDUE;

  /** Whether the member has it and has not sent its result. */
  public boolean isOpen() {
    return BatchAct.PASS_CUT_OFF.isPossibleIn(this);
  }

  /** Whether the member sees it. */
  public boolean isPublished() {
    return this != PREPARED;
  }

  /** Whether the member's answer holds: from the approval on. */
  public boolean isApproved() {
    return this == APPROVED || this == DISCREPANT || this == RECEIVED || this == COMPLETED;
  }
}
