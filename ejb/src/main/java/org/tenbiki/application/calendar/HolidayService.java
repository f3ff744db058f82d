package org.tenbiki.application.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.institution.CalendarRepository;
import org.tenbiki.domain.institution.Holiday;
import org.tenbiki.domain.institution.InstitutionHoliday;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.domain.shared.NameRule;

/**
 * The holidays of an institution: those by law, and what its staff change of them. Source:
 * requirements A-6 and S-6.
 */
@Stateless
@RolesAllowed("staff")
public class HolidayService {
  private static final NameRule NAME = new NameRule(40, false);

  /** Four digits of this millennium; other years are slips of the finger. */
  private static final String DAY = "2[0-9]{3}-[0-9]{2}-[0-9]{2}";

  @Inject CalendarRepository calendar;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** The year in Japan now. */
  public int thisYear() {
    return Japan.dayOf(clock.instant()).getYear();
  }

  /** In the order of the calendar, those on which the institution works included. */
  public List<HolidayRow> list(Actor actor, int year) {
    return rows(actor, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Empty if the day is no holiday, and was none. */
  public Optional<HolidayRow> find(Actor actor, LocalDate day) {
    return rows(actor, day, day).stream().findFirst();
  }

  private List<HolidayRow> rows(Actor actor, LocalDate first, LocalDate last) {
    SortedMap<LocalDate, HolidayRow> rows = new TreeMap<>();
    for (Holiday holiday : calendar.holidays(first, last)) {
      rows.put(holiday.date(), new HolidayRow(holiday.date(), holiday.name(), HolidayRow.Kind.LAW));
    }
    for (InstitutionHoliday change : calendar.changes(actor.institutionId(), first, last)) {
      rows.merge(
          change.date(), own(change), (byLaw, own) -> change.isClosed() ? byLaw : worked(byLaw));
    }
    return List.copyOf(rows.values());
  }

  private static HolidayRow own(InstitutionHoliday change) {
    return new HolidayRow(
        change.date(), new LocalizedText(change.name(), change.name()), HolidayRow.Kind.OWN);
  }

  private static HolidayRow worked(HolidayRow byLaw) {
    return new HolidayRow(byLaw.day(), byLaw.name(), HolidayRow.Kind.WORKED);
  }

  /**
   * Adds a holiday, or restores one by law that was removed.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public HolidayResult add(Actor actor, AddHoliday command) {
    checkMayChange(actor);
    String name = NAME.fold(command.name());
    Optional<LocalDate> day = parse(command.day());
    Violations violations = new Violations();
    if (day.isEmpty()) {
      violations.add("day", command.day().isBlank() ? ErrorCode.REQUIRED : ErrorCode.WRONG_DAY);
    }
    violations.check("name", name, NAME);
    if (!violations.none()) {
      return new HolidayResult.Invalid(violations.list());
    }
    LocalDate date = day.orElseThrow();
    Optional<InstitutionHoliday> change = calendar.lockChange(actor.institutionId(), date);
    boolean byLaw = calendar.find(date).isPresent();
    if (change.isPresent() ? change.get().isClosed() : byLaw) {
      return new HolidayResult.Invalid(violations.add("day", ErrorCode.HOLIDAY_EXISTS).list());
    }
    change.ifPresentOrElse(
        calendar::remove,
        () -> calendar.add(InstitutionHoliday.closed(actor.institutionId(), date, name)));
    audit(actor, AuditEventType.HOLIDAY_ADDED, date, name);
    return new HolidayResult.Added(date);
  }

  private static Optional<LocalDate> parse(String typed) {
    String text = CharacterWidth.toHalf(typed).strip().replace('/', '-');
    try {
      return text.matches(DAY) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a holiday a working day: removes an own one, and works on one by law.
   *
   * @throws BusinessRuleException FORBIDDEN, or NOT_FOUND if the day is no holiday
   */
  public void remove(Actor actor, LocalDate day) {
    checkMayChange(actor);
    Optional<InstitutionHoliday> change = calendar.lockChange(actor.institutionId(), day);
    Optional<Holiday> byLaw = calendar.find(day);
    if (change.isPresent() ? !change.get().isClosed() : byLaw.isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    change.ifPresent(calendar::remove);
    byLaw.ifPresent(
        holiday -> calendar.add(InstitutionHoliday.worked(actor.institutionId(), holiday)));
    audit(
        actor,
        AuditEventType.HOLIDAY_REMOVED,
        day,
        change
            .map(InstitutionHoliday::name)
            .or(() -> byLaw.map(holiday -> holiday.name().ja()))
            .orElse(""));
  }

  private static void checkMayChange(Actor actor) {
    if (!actor.role().changesAsStaff()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
  }

  private void audit(Actor actor, AuditEventType type, LocalDate day, String name) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            null,
            null,
            day.toString(),
            name));
  }
}
