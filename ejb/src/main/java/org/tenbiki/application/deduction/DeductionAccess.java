package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.domain.contract.ContractAccount;
import org.tenbiki.domain.contract.ContractAccountRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * The one place that decides who may do what with deduction lists: the rights of the log-in, and
 * the accounts that are there now. Every use case of deduction lists asks here first. Source:
 * requirements G-3 and D-6.
 */
@Dependent
public class DeductionAccess {
  @Inject ContractAccountRepository accounts;

  /**
   * 承認不要業務: viewing and downloading.
   *
   * @return the actor's contract
   * @throws BusinessRuleException FORBIDDEN
   */
  public long requireViewing(Actor actor) {
    return require(actor, DeductionTask.LISTS);
  }

  /**
   * 担当者: entering and sending.
   *
   * @return the actor's contract
   * @throws BusinessRuleException FORBIDDEN
   */
  public long requireEntering(Actor actor) {
    return require(actor, DeductionTask.RESULTS);
  }

  /**
   * 承認者: approving and sending back.
   *
   * @return the actor's contract
   * @throws BusinessRuleException FORBIDDEN
   */
  public long requireApproving(Actor actor) {
    return require(actor, DeductionTask.APPROVALS);
  }

  /**
   * @throws BusinessRuleException FORBIDDEN without the right or the account; NOT_FOUND if the
   *     actor's contract has no such account
   */
  public ContractAccount requireViewing(Actor actor, long accountId) {
    return require(actor, DeductionTask.LISTS, accountId);
  }

  /**
   * @throws BusinessRuleException as {@link #requireViewing(Actor, long)}
   */
  public ContractAccount requireEntering(Actor actor, long accountId) {
    return require(actor, DeductionTask.RESULTS, accountId);
  }

  /**
   * @throws BusinessRuleException as {@link #requireViewing(Actor, long)}
   */
  public ContractAccount requireApproving(Actor actor, long accountId) {
    return require(actor, DeductionTask.APPROVALS, accountId);
  }

  /**
   * Whether those powers open that list: where accounts are granted, by one that was and is there
   * still.
   */
  boolean opens(Powers powers, DeductionBatch batch) {
    Long accountId = batch.accountId();
    return accountId == null
        || powers.everyAccount()
        || powers.reaches(accountId) && accounts.find(batch.contractId(), accountId).isPresent();
  }

  /** The same for any task. */
  long require(Actor actor, DeductionTask task) {
    long contractId = contractOf(actor);
    if (!actor.powers().rights().contains(task.right())) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return contractId;
  }

  /** The same for any task. What is of others is not found, whatever the rights. */
  ContractAccount require(Actor actor, DeductionTask task, long accountId) {
    ContractAccount account =
        accounts
            .find(contractOf(actor), accountId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    require(actor, task);
    if (!actor.powers().reaches(accountId)) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return account;
  }

  /** Staff have none. */
  long contractOf(Actor actor) {
    Long contractId = actor.contractId();
    if (contractId == null) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return contractId;
  }
}
