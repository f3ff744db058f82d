package org.tenbiki.application.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.audit.AuditArchive;
import org.tenbiki.domain.audit.AuditArchive.Place;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditQuery;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;

/**
 * Events found again: staff see those of their institution, a master those of its own organisation.
 * Source: requirement S-5.
 */
@Stateless
@RolesAllowed({"staff", "master"})
public class AuditSearchService {
  private static final int USUAL_DAYS = 30;

  /** What only staff do: so it is theirs even if their user ID has changed since. */
  private static final Set<AuditEventType> ACTS_OF_STAFF =
      EnumSet.of(
          AuditEventType.CONTRACT_REGISTERED,
          AuditEventType.CONTRACT_RELEASED,
          AuditEventType.START_NOTICE_PRINTED,
          AuditEventType.ANNOUNCEMENT_PUBLISHED,
          AuditEventType.ANNOUNCEMENT_CHANGED,
          AuditEventType.ANNOUNCEMENT_WITHDRAWN);

  @Inject AuditArchive archive;
  @Inject AuditTrail auditTrail;
  @Inject UserRepository users;
  @Inject Clock clock;

  /** What is looked for if nobody says otherwise: the last days, everything. */
  public AuditFilter usual() {
    LocalDate today = Japan.dayOf(clock.instant());
    return new AuditFilter(today.minusDays(USUAL_DAYS), today, null, "", "");
  }

  /**
   * The newest first.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public Page<AuditRow> list(Actor actor, AuditFilter filter, int first, int count) {
    AuditQuery query = query(actor, filter);
    return new Page<>(rows(actor, archive.find(query, first, count)), archive.count(query));
  }

  /**
   * Writes down that somebody takes these events away.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public void beginExport(Actor actor, AuditFilter filter) {
    query(actor, filter);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.AUDIT_EXPORTED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            actor.contractId(),
            actor.userId(),
            "audit trail",
            described(filter)));
  }

  private static String described(AuditFilter filter) {
    return filter.from()
        + " to "
        + filter.to()
        + (filter.type() == null ? "" : ", " + filter.type())
        + (filter.actor().isEmpty() ? "" : ", actor " + filter.actor())
        + (filter.object().isEmpty() ? "" : ", object " + filter.object());
  }

  /**
   * One part of the whole list, in a transaction of its own, so that a long list needs little
   * memory.
   *
   * @param from null for the first part
   * @throws BusinessRuleException FORBIDDEN
   */
  public AuditPart part(
      Actor actor, AuditFilter filter, AuditPart.@Nullable Cursor from, int count) {
    Place place = from == null ? null : new Place(from.at(), from.id());
    List<AuditEvent> events = archive.after(query(actor, filter), place, count);
    AuditPart.Cursor next = null;
    if (events.size() == count) {
      AuditEvent last = events.get(count - 1);
      next = new AuditPart.Cursor(last.occurredAt(), last.id());
    }
    return new AuditPart(rows(actor, events), next);
  }

  private static AuditQuery query(Actor actor, AuditFilter filter) {
    if (!actor.role().isStaff() && actor.role() != UserRole.MASTER) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return new AuditQuery(
        actor.institutionId(),
        actor.contractId(),
        filter.from().atStartOfDay(Japan.ZONE).toInstant(),
        filter.to().plusDays(1).atStartOfDay(Japan.ZONE).toInstant(),
        filter.type(),
        filter.actor(),
        filter.object());
  }

  private List<AuditRow> rows(Actor actor, List<AuditEvent> events) {
    if (actor.role().isStaff()) {
      return events.stream().map(AuditSearchService::row).toList();
    }
    Map<String, Boolean> staff = new HashMap<>();
    return events.stream().map(event -> memberRow(event, staff)).toList();
  }

  private static AuditRow row(AuditEvent event) {
    AuditEntry entry = event.entry();
    return new AuditRow(
        event.occurredAt(),
        entry.type(),
        entry.outcome(),
        entry.actor(),
        entry.address(),
        entry.object(),
        entry.details(),
        false,
        event.node(),
        event.sequenceNumber());
  }

  /** Members learn what was done, not who in the institution did it, from where and what for. */
  private AuditRow memberRow(AuditEvent event, Map<String, Boolean> staff) {
    AuditEntry entry = event.entry();
    boolean byStaff =
        ACTS_OF_STAFF.contains(entry.type()) || staff.computeIfAbsent(entry.actor(), this::isStaff);
    return new AuditRow(
        event.occurredAt(),
        entry.type(),
        entry.outcome(),
        byStaff ? "" : entry.actor(),
        byStaff ? "" : entry.address(),
        entry.object(),
        byStaff ? "" : entry.details(),
        byStaff,
        "",
        0);
  }

  private boolean isStaff(String loginId) {
    return users.findByLoginId(loginId).map(User::role).filter(UserRole::isStaff).isPresent();
  }
}
