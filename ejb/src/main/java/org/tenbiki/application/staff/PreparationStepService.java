package org.tenbiki.application.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.application.credential.Releases;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.staff.RequestContent;
import org.tenbiki.domain.staff.RequestTarget;
import org.tenbiki.domain.staff.StaffRequest;
import org.tenbiki.domain.staff.StaffRequestRepository;
import org.tenbiki.domain.user.UserRepository;

/** The transaction of {@link PreparationService}, which alone calls this. */
@Stateless
public class PreparationStepService {
  @Inject StaffRequestRepository requests;
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject CertificateRepository certificates;
  @Inject Releases releases;
  @Inject StaffActs acts;
  @Inject RequestTrail trail;
  @Inject Clock clock;

  /**
   * Keeps a checked request, or does at once what it asks for if the profile wants no second
   * person.
   */
  public Handling prepare(Actor actor, RequestTarget target, RequestContent content) {
    mustStillChangeAsStaff(actor);
    StaffRequest request =
        new StaffRequest(actor.institutionId(), target, content, actor.userId(), clock.instant());
    if (!institutions.profileOf(institutions.get(actor.institutionId())).fourEyes()) {
      acts.perform(actor, request);
      return new Handling.Done();
    }
    checkWorthPreparing(target);
    if (requests.findPending(target.key()).isPresent()) {
      throw new BusinessRuleException(ErrorCode.REQUEST_PENDING);
    }
    requests.add(request);
    trail.write(
        AuditEventType.REQUEST_PREPARED, AuditOutcome.SUCCESS, actor, request, content.note());
    return new Handling.Prepared(request.id());
  }

  /** The session knows the role of log-in time. */
  private void mustStillChangeAsStaff(Actor actor) {
    if (users
        .find(actor.institutionId(), actor.userId())
        .filter(user -> !user.isDeleted() && user.role().changesAsStaff())
        .isEmpty()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
  }

  /** What nobody could approve is told at once. */
  private void checkWorthPreparing(RequestTarget target) {
    Long contractId = target.contractId();
    Long userId = target.userId();
    Long certificateId = target.certificateId();
    switch (target.kind()) {
      case RELEASE_CONTRACT -> {
        if (contractId != null) {
          mustBeReleasable(releases.isReleasable(contracts.get(contractId)));
        }
      }
      case RELEASE_USER -> {
        if (userId != null) {
          mustBeReleasable(releases.isReleasable(users.get(userId)));
        }
      }
      case REVOKE_CERTIFICATE -> {
        if (certificateId != null
            && certificates.get(certificateId).state() != CertificateState.ISSUED) {
          throw new BusinessRuleException(ErrorCode.ALREADY_REVOKED);
        }
      }
      case CHANGE_LOGIN_ID, RESET_MASTER, CHANGE_PROFILE -> {
        // the form was checked against the same rows
      }
    }
  }

  private static void mustBeReleasable(boolean releasable) {
    if (!releasable) {
      throw new BusinessRuleException(ErrorCode.NOTHING_TO_RELEASE);
    }
  }
}
