package org.tenbiki.application.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tenbiki.application.approval.ApprovalCheckService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.shared.BusinessRuleException;

/** 電子証明書管理: the master lets general users take a certificate. Source: requirement D-10. */
@Stateless
@RolesAllowed("master")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificatePermitService {
  @Inject CertificatePermitStepService steps;
  @Inject ApprovalCheckService approvals;

  /**
   * By user ID, without those deleted.
   *
   * @param search prefix of user ID or name; empty = all
   * @throws BusinessRuleException NOT_FOUND where certificates need no permit
   */
  public Page<PermitRow> list(Actor actor, String search, int first, int count) {
    return steps.list(actor, search.strip(), first, count);
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the master's contract has no such general user
   */
  public PermitRow permitOf(Actor actor, long userId) {
    return steps.permitOf(actor, userId);
  }

  /**
   * Lets the user take one certificate. Done twice, it is done.
   *
   * @param approval the master's approval password
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, or USABLE_CERTIFICATE_HELD
   */
  public ApprovalResult permit(Actor actor, long userId, String approval) {
    steps.check(actor, userId);
    ApprovalResult result = approvals.confirm(actor, approval);
    if (result.admits()) {
      steps.permit(actor, userId);
    }
    return result;
  }
}
