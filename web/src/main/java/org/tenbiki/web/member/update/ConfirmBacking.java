package org.tenbiki.web.member.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.member.UserChangeView;
import org.tenbiki.application.member.UserUpdateService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/**
 * 確認 of a draft, and of what is to be withdrawn: looked at, then done. Source: requirements D-7 and
 * D-8.
 */
@Named("memberUpdateConfirm")
@RequestScoped
public class ConfirmBacking {
  @Inject transient UserUpdateService users;
  @Inject transient CurrentUser user;
  @Inject transient CurrentInstitution institution;
  @Inject transient AddressParameters parameters;
  @Inject transient ApprovalFields approval;

  private @Nullable UserChangeView change;

  static String to(long changeId) {
    return Outcome.to("/member/update/confirm") + "&change=" + changeId;
  }

  /** Asked for before anything is written, so that what is of others is not found. */
  public void load() {
    user.mustBeMaster();
    getChange();
  }

  /** 実行, or 変更の実行. */
  public String carryOut() {
    if (!isThere()) {
      return over();
    }
    ApprovalResult result = users.carryOut(user.actor(), id(), approval.getTyped());
    if (approval.refuses(result)) {
      return Outcome.STAY;
    }
    return institution.getUsers().updated()
        ? Outcome.to("/member/update/list", Notice.CHANGE_STAGED)
        : Outcome.to("/member/update/information", Notice.CHANGE_DONE);
  }

  /** 取り下げる. */
  public String withdraw() {
    if (!isThere()) {
      return over();
    }
    ApprovalResult result = users.withdraw(user.actor(), id(), approval.getTyped());
    return approval.refuses(result)
        ? Outcome.STAY
        : Outcome.to("/member/update/list", Notice.CHANGE_WITHDRAWN);
  }

  /** Another tab was faster, or the time is over. */
  private static String over() {
    return Outcome.to("/member/update/list", Notice.CHANGE_OVER);
  }

  /** False if it was withdrawn, made or replaced since the page was shown, or its time is over. */
  public boolean isThere() {
    if (change == null) {
      change = users.shown(user.actor(), id()).orElse(null);
    }
    return change != null;
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none of the contract, or no more
   */
  public UserChangeView getChange() {
    return Optional.ofNullable(isThere() ? change : null)
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  private long id() {
    return parameters
        .id("change")
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }
}
