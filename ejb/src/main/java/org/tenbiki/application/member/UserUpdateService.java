package org.tenbiki.application.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.approval.ApprovalCheckService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A master and the users of its contract, itself among them, where each is looked at again before
 * it is done, and may wait until all is confirmed together. Each method throws FORBIDDEN for others
 * than masters, and NOT_FOUND where users are not confirmed. Source: requirements D-7 to D-9, D-12.
 */
@Stateless
@RolesAllowed("master")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserUpdateService {
  @Inject UserDraftStepService drafts;
  @Inject UserUpdateStepService steps;
  @Inject ApprovalCheckService approvals;
  @Inject PasswordHasher hasher;

  /**
   * Every user of the contract, by user ID, the master among them.
   *
   * @param search prefix of user ID, with or without what every one begins with, or of the name;
   *     empty = all
   */
  public Page<ListedUser> list(Actor actor, String search, int first, int count) {
    return drafts.list(actor, search.strip(), first, count);
  }

  /** How many more may be registered, those that wait counted; never negative. */
  public long free(Actor actor) {
    return drafts.free(actor);
  }

  /** What may be granted of the contract, by branch and number; none where none are granted. */
  public List<AccountRow> accounts(Actor actor) {
    return drafts.accounts(actor);
  }

  /** What a form begins with; empty if the contract has no such user, or no more. */
  public Optional<EditableUser> edited(Actor actor, long userId) {
    return drafts.edited(actor, userId);
  }

  /**
   * Keeps a new user as a draft.
   *
   * @return the draft's id
   * @throws BusinessRuleException TOO_MANY_USERS, or what is wrong with the form
   */
  public long prepare(Actor actor, PrepareUser command) {
    drafts.check(actor, command);
    return drafts.draft(
        actor,
        command,
        hasher.hash(command.form().password().toCharArray()),
        hash(command.approvalPassword()));
  }

  /**
   * Keeps a change of a user as a draft.
   *
   * @return the draft's id
   * @throws BusinessRuleException NO_CHANGE, or what is wrong with the form
   */
  public long prepareChange(Actor actor, long userId, PrepareChange command) {
    drafts.check(actor, userId, command);
    return drafts.draft(actor, userId, command, hash(command.approvalPassword()));
  }

  private @Nullable String hash(String password) {
    return password.isEmpty() ? null : hasher.hash(password.toCharArray());
  }

  /** A draft, or what waits; empty if there is none of that id, or no more. */
  public Optional<UserChangeView> shown(Actor actor, long changeId) {
    return steps.find(actor, changeId);
  }

  /**
   * 実行 of a draft: it waits from now on or, where nothing waits, it is made. What waits for the
   * same user is replaced.
   *
   * @param approvalPassword as typed; empty if none was asked
   * @return whether it was carried out
   * @throws BusinessRuleException CHANGE_OVER, or what stands in the way by now
   */
  public ApprovalResult carryOut(Actor actor, long changeId, String approvalPassword) {
    return confirmed(actor, changeId, approvalPassword, () -> steps.carryOut(actor, changeId));
  }

  private ApprovalResult confirmed(
      Actor actor, long changeId, String approvalPassword, Runnable act) {
    if (shown(actor, changeId).isEmpty()) {
      throw new BusinessRuleException(ErrorCode.CHANGE_OVER);
    }
    ApprovalResult result = approvals.confirm(actor, approvalPassword);
    if (result.admits()) {
      act.run();
    }
    return result;
  }

  /** What waits, in the order in which it was typed, each with what stands in its way. */
  public List<UserChangeView> waiting(Actor actor) {
    return steps.waiting(actor);
  }

  /**
   * Takes back what waits.
   *
   * @param approvalPassword as typed; empty if none was asked
   * @return whether it was taken back
   * @throws BusinessRuleException CHANGE_OVER
   */
  public ApprovalResult withdraw(Actor actor, long changeId, String approvalPassword) {
    return confirmed(actor, changeId, approvalPassword, () -> steps.withdraw(actor, changeId));
  }

  /**
   * ユーザ更新の実行: all that waits is made, or nothing of it.
   *
   * @param shown ids of what the master looked at
   * @param approvalPassword as typed; empty if none was asked
   * @return whether it was made
   * @throws BusinessRuleException CHANGES_SEEN_MEANWHILE, CHANGES_IN_CONFLICT, NO_CHANGE
   */
  public ApprovalResult update(Actor actor, Set<Long> shown, String approvalPassword) {
    steps.checkUpdate(actor, shown);
    ApprovalResult result = approvals.confirm(actor, approvalPassword);
    if (result.admits()) {
      steps.update(actor, shown);
    }
    return result;
  }
}
