package org.tenbiki.application.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.staff.StaffRequestRepository;

/** What staff prepared, and what becomes of it. Source: requirement S-2. */
@Stateless
@RolesAllowed("staff")
public class RequestService {
  /** What tells that the world has changed since the request was prepared. */
  private static final Set<ErrorCode> OUTDATING =
      Set.of(
          ErrorCode.NOTHING_TO_RELEASE,
          ErrorCode.ALREADY_REVOKED,
          ErrorCode.LOGIN_ID_EXISTS,
          ErrorCode.TARGET_CHANGED,
          ErrorCode.SETTINGS_EDITED_MEANWHILE,
          ErrorCode.NO_APPROVER);

  @Inject StaffRequestRepository requests;
  @Inject RequestStepService steps;
  @Inject RequestViews views;

  /**
   * Pending ones first.
   *
   * @param search prefix of contract number, user ID, serial number or the institution's code;
   *     empty = all
   */
  public Page<RequestRow> list(Actor actor, String search, int first, int count) {
    String prefix = search.strip();
    List<RequestRow> rows =
        requests.search(actor.institutionId(), prefix, first, count).stream()
            .map(views::row)
            .toList();
    return new Page<>(rows, requests.count(actor.institutionId(), prefix));
  }

  /** Empty if the actor's institution has no such request. */
  public Optional<RequestDetails> find(Actor actor, long requestId) {
    return requests
        .find(actor.institutionId(), requestId)
        .map(request -> views.details(request, actor));
  }

  /**
   * Approves and does it, in one transaction.
   *
   * @throws BusinessRuleException NOT_FOUND
   */
  @RolesAllowed("approver")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Decision approve(Actor actor, long requestId) {
    try {
      return steps.approve(actor, requestId);
    } catch (BusinessRuleException e) {
      if (!OUTDATING.contains(e.code())) {
        throw e;
      }
      return steps.outdate(actor, requestId, e.code());
    } catch (EJBException | PersistenceException e) {
      // between the check and the end of the transaction another may have taken the user ID
      if (!steps.wantsTakenLoginId(actor, requestId)) {
        throw e;
      }
      return steps.outdate(actor, requestId, ErrorCode.LOGIN_ID_EXISTS);
    }
  }

  /**
   * @param reason told to the person who prepared it
   * @throws BusinessRuleException NOT_FOUND, or what is wrong with the reason
   */
  @RolesAllowed("approver")
  public Decision reject(Actor actor, long requestId, String reason) {
    new Violations().checkRemark("reason", reason).throwIfAny();
    return steps.reject(actor, requestId, reason);
  }

  /**
   * The person who prepared it takes it back.
   *
   * @throws BusinessRuleException NOT_FOUND
   */
  public Decision withdraw(Actor actor, long requestId) {
    return steps.withdraw(actor, requestId);
  }
}
