package org.tenbiki.application.shared;

import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRole;

/**
 * Who acts, as the audit trail names them.
 *
 * @param contractId null for staff
 * @param address where the request came from
 * @param powers as they were at the log-in
 */
public record Actor(
    long userId,
    String loginId,
    UserRole role,
    long institutionId,
    @Nullable Long contractId,
    String address,
    Powers powers) {
  /** Somebody who may do nothing with deduction lists. */
  public Actor(
      long userId,
      String loginId,
      UserRole role,
      long institutionId,
      @Nullable Long contractId,
      String address) {
    this(userId, loginId, role, institutionId, contractId, address, Powers.NONE);
  }

  /**
   * Source: requirements, section 7.
   *
   * @return the master's contract
   * @throws BusinessRuleException FORBIDDEN
   */
  public long mustBeMaster() {
    if (role != UserRole.MASTER || contractId == null) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return contractId;
  }

  /**
   * Source: requirements, section 1: auditors change nothing.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public void mustChangeAsStaff() {
    if (!role.changesAsStaff()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
  }

  /**
   * Source: requirement S-5.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public void mustVerifyTrail() {
    if (!role.verifiesTrail()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
  }
}
