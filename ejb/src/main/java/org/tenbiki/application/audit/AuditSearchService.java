package org.tenbiki.application.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.audit.AuditArchive;
import org.tenbiki.domain.audit.AuditArchive.Place;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOrder;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditQuery;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;

/**
 * Events found again: staff see those of their institution, a master those of its own organisation,
 * a general user what they did themselves. Source: requirement S-5.
 */
@Stateless
@RolesAllowed({"staff", "member"})
public class AuditSearchService {
  private static final int USUAL_DAYS = 30;

  /** What the trail names where nobody acted. */
  private static final String SYSTEM = "system";

  @Inject AuditArchive archive;
  @Inject AuditTrail auditTrail;
  @Inject UserRepository users;
  @Inject ContractRepository contracts;
  @Inject Clock clock;

  /** What is looked for if nobody says otherwise: the last days, everything. */
  public AuditFilter usual() {
    LocalDate today = Japan.dayOf(clock.instant());
    return new AuditFilter(today.minusDays(USUAL_DAYS), today, null, "", "");
  }

  /**
   * @param sorting by time for who may not see every name, if it is by name
   * @throws BusinessRuleException FORBIDDEN
   */
  public Page<AuditRow> list(
      Actor actor, AuditFilter filter, Sorting<AuditOrder> sorting, int first, int count) {
    Set<String> shown = shownTo(actor);
    AuditQuery query = query(actor, filter, shown);
    List<AuditEvent> events =
        archive.find(query, shown == null ? sorting : withoutNames(sorting), first, count);
    return new Page<>(rows(events, shown), archive.count(query));
  }

  /** Whose names are not shown must not be told by the order either. */
  private static Sorting<AuditOrder> withoutNames(Sorting<AuditOrder> sorting) {
    return sorting.by() == AuditOrder.ACTOR
        ? new Sorting<>(AuditOrder.TIME, sorting.descending())
        : sorting;
  }

  /**
   * Writes down that somebody takes these events away.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public void beginExport(Actor actor, AuditFilter filter) {
    mustSee(actor);
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
    Set<String> shown = shownTo(actor);
    List<AuditEvent> events = archive.after(query(actor, filter, shown), place, count);
    AuditPart.Cursor next = null;
    if (events.size() == count) {
      AuditEvent last = events.get(count - 1);
      next = new AuditPart.Cursor(last.occurredAt(), last.id());
    }
    return new AuditPart(rows(events, shown), next);
  }

  private static void mustSee(Actor actor) {
    if (!actor.role().isStaff() && actor.contractId() == null) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
  }

  /** Null if every name is shown. */
  private @Nullable Set<String> shownTo(Actor actor) {
    mustSee(actor);
    Long contractId = actor.contractId();
    if (contractId == null) {
      return null;
    }
    return seesOwnDoingsOnly(actor) ? namesOf(actor) : namesIn(contractId);
  }

  private static boolean seesOwnDoingsOnly(Actor actor) {
    return actor.role() == UserRole.GENERAL;
  }

  /** A master finds by name only those whose names it is shown. */
  private static AuditQuery query(Actor actor, AuditFilter filter, @Nullable Set<String> shown) {
    boolean ownOnly = seesOwnDoingsOnly(actor);
    return new AuditQuery(
        actor.institutionId(),
        actor.contractId(),
        ownOnly ? actor.userId() : null,
        filter.from().atStartOfDay(Japan.ZONE).toInstant(),
        filter.to().plusDays(1).atStartOfDay(Japan.ZONE).toInstant(),
        filter.type(),
        filter.actor().isEmpty() && !ownOnly ? null : shown,
        CharacterWidth.toHalf(filter.actor()),
        CharacterWidth.toHalf(filter.object()));
  }

  private static List<AuditRow> rows(List<AuditEvent> events, @Nullable Set<String> shown) {
    return events.stream()
        .map(event -> shown == null ? row(event) : memberRow(event, shown))
        .toList();
  }

  /**
   * Under which names an organisation itself appears in its trail: its users, also under earlier
   * IDs, its number, and what happens by itself.
   */
  private Set<String> namesIn(long contractId) {
    Set<String> names = new HashSet<>(archive.formerLoginIds(contractId));
    users.ofContract(contractId).forEach(user -> names.add(user.loginId()));
    names.add(contracts.get(contractId).number());
    names.add(SYSTEM);
    return names;
  }

  /** Under which IDs this user acted. */
  private Set<String> namesOf(Actor actor) {
    Set<String> names = new HashSet<>(archive.formerLoginIdsOf(actor.userId()));
    names.add(actor.loginId());
    return names;
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
  private static AuditRow memberRow(AuditEvent event, Set<String> shown) {
    AuditEntry entry = event.entry();
    boolean own = shown.contains(entry.actor());
    return new AuditRow(
        event.occurredAt(),
        entry.type(),
        entry.outcome(),
        own ? entry.actor() : "",
        own ? entry.address() : "",
        entry.object(),
        own ? entry.details() : "",
        !own,
        "",
        0);
  }
}
