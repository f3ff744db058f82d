package org.tenbiki.application.deduction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.contract.Accounts;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * 業務: what the rights of the log-in open, where rights are granted one by one, and for which
 * accounts. Source: requirement D-6.
 */
@Stateless
@RolesAllowed("member")
public class DeductionDeskService {
  @Inject DeductionAccess access;
  @Inject InstitutionRepository institutions;
  @Inject Accounts accounts;

  /**
   * @throws BusinessRuleException FORBIDDEN for staff, NOT_FOUND where there is no such page
   */
  public DeskView desk(Actor actor) {
    long contractId = access.contractOf(actor);
    mustHaveDesk(actor);
    List<DeskView.DeskAccount> rows =
        accounts.of(contractId).stream()
            .map(row -> new DeskView.DeskAccount(row, actor.powers().reaches(row.id())))
            .toList();
    return new DeskView(actor.powers().rights(), rows);
  }

  /**
   * The accounts for which the actor may do that.
   *
   * @throws BusinessRuleException FORBIDDEN without the right
   */
  public List<AccountRow> accounts(Actor actor, DeductionTask task) {
    long contractId = access.require(actor, task);
    return accounts.of(contractId).stream()
        .filter(row -> actor.powers().reaches(row.id()))
        .toList();
  }

  /**
   * @throws BusinessRuleException FORBIDDEN without the right or the account, NOT_FOUND for an
   *     account of others
   */
  public AccountRow account(Actor actor, DeductionTask task, long accountId) {
    return Accounts.row(access.require(actor, task, accountId));
  }

  private void mustHaveDesk(Actor actor) {
    if (!institutions
        .profileOf(institutions.get(actor.institutionId()))
        .rightsScheme()
        .asksForAccounts()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
  }
}
