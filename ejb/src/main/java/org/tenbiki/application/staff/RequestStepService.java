package org.tenbiki.application.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.staff.FourEyes;
import org.tenbiki.domain.staff.RequestState;
import org.tenbiki.domain.staff.StaffRequest;
import org.tenbiki.domain.staff.StaffRequestRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * The transactions of {@link RequestService}, which alone calls this. Each begins with its locks,
 * and knows the person who decides from the database, not from the session.
 */
@Stateless
public class RequestStepService {
  @Inject StaffRequestRepository requests;
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject StaffActs acts;
  @Inject RequestTrail trail;
  @Inject Clock clock;

  /** Approved twice by the same person, it is done once and both are told so. */
  public Decision approve(Actor actor, long requestId) {
    StaffRequest request = lock(actor, requestId);
    if (request.state() == RequestState.APPROVED && decidedBy(request, actor)) {
      return new Decision.Made();
    }
    return unlessRefused(
        actor,
        request,
        AuditEventType.REQUEST_APPROVED,
        "",
        open -> {
          acts.perform(actor, open);
          open.approve(actor.userId(), clock.instant());
        });
  }

  public Decision reject(Actor actor, long requestId, String reason) {
    return unlessRefused(
        actor,
        lock(actor, requestId),
        AuditEventType.REQUEST_REJECTED,
        reason.strip(),
        open -> open.reject(actor.userId(), reason, clock.instant()));
  }

  /** Ends a request that cannot be done any more. */
  public Decision outdate(Actor actor, long requestId, ErrorCode why) {
    Decision decision =
        unlessRefused(
            actor,
            lock(actor, requestId),
            AuditEventType.REQUEST_OUTDATED,
            why.toString(),
            open -> open.outdate(actor.userId(), why.name(), clock.instant()));
    return decision instanceof Decision.Made ? new Decision.Outdated(why) : decision;
  }

  private Decision unlessRefused(
      Actor actor,
      StaffRequest request,
      AuditEventType type,
      String why,
      Consumer<StaffRequest> end) {
    Optional<ErrorCode> refusal = FourEyes.refusalOf(request, person(actor));
    if (refusal.isEmpty() && !request.isPending()) {
      refusal = Optional.of(ErrorCode.REQUEST_DECIDED);
    }
    if (refusal.isPresent()) {
      return refuse(actor, request, type, refusal.get());
    }
    end.accept(request);
    trail.write(type, AuditOutcome.SUCCESS, actor, request, why);
    return new Decision.Made();
  }

  private Decision refuse(Actor actor, StaffRequest request, AuditEventType type, ErrorCode why) {
    trail.write(type, AuditOutcome.REFUSED, actor, request, why.toString());
    return new Decision.Refused(why);
  }

  public Decision withdraw(Actor actor, long requestId) {
    StaffRequest request = lock(actor, requestId);
    AuditEventType type = AuditEventType.REQUEST_WITHDRAWN;
    if (!request.isPreparedBy(actor.userId())) {
      return refuse(actor, request, type, ErrorCode.NOT_OWN_REQUEST);
    }
    if (!request.isPending()) {
      return request.state() == RequestState.WITHDRAWN
          ? new Decision.Made()
          : refuse(actor, request, type, ErrorCode.REQUEST_DECIDED);
    }
    request.withdraw(clock.instant());
    trail.write(type, AuditOutcome.SUCCESS, actor, request, "");
    return new Decision.Made();
  }

  /** Whether it asks for a user ID that somebody has. */
  public boolean wantsTakenLoginId(Actor actor, long requestId) {
    return requests
        .find(actor.institutionId(), requestId)
        .flatMap(request -> Optional.ofNullable(request.content().newValue()))
        .flatMap(users::findByLoginId)
        .isPresent();
  }

  /**
   * The institution first: of two people who decide about each other, one comes after the other.
   * Then the person, whom the decided row refers to: the reference takes a lock too, and would take
   * it at the end, behind what it may stand in the way of.
   */
  private StaffRequest lock(Actor actor, long requestId) {
    long id =
        requests
            .find(actor.institutionId(), requestId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND))
            .id();
    institutions.lock(actor.institutionId());
    users.lock(person(actor).id());
    return requests.lock(id);
  }

  private User person(Actor actor) {
    return users
        .find(actor.institutionId(), actor.userId())
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.FORBIDDEN));
  }

  private static boolean decidedBy(StaffRequest request, Actor actor) {
    return request.decidedBy().filter(id -> id == actor.userId()).isPresent();
  }
}
