package org.tenbiki.application.deduction;

import org.tenbiki.domain.user.UserRight;

/** What is done with deduction lists, each with the right that opens it. Source: D-6. */
public enum DeductionTask {
  /** 控除依頼リスト照会・ダウンロード, which needs no approval. */
  LISTS(UserRight.VIEW_LISTS),
  /** 控除結果の入力・送信, by a 担当者. */
  RESULTS(UserRight.ENTER_RESULTS),
  /** 承認待ちの承認, by an 承認者. */
  APPROVALS(UserRight.APPROVE_RESULTS);

  private final UserRight right;

  DeductionTask(UserRight right) {
    this.right = right;
  }

  public UserRight right() {
    return right;
  }
}
