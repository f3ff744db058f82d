package org.tenbiki.application.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.institution.CalendarRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.OpeningTimes;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** The service hours of an institution, for its staff. Source: requirements A-6 and S-6. */
@Stateless
@RolesAllowed("staff")
public class ServiceHoursService {
  @Inject InstitutionRepository institutions;
  @Inject CalendarRepository calendar;
  @Inject AuditTrail auditTrail;

  public HoursView find(Actor actor) {
    return HoursView.of(calendar.openingTimes(institutions.get(actor.institutionId())));
  }

  /**
   * Sets the institution's own hours, whatever its profile says.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public HoursResult change(Actor actor, ChangeHours command) {
    if (!actor.role().changesAsStaff()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    HoursForm form = new HoursForm(command);
    if (!command.alwaysOpen() && !form.violations().none()) {
      return new HoursResult.Invalid(form.violations().list());
    }
    OpeningTimes times = calendar.lockOpeningTimes(institutions.get(actor.institutionId()));
    String before = times.toString();
    if (command.alwaysOpen()) {
      times.neverClose();
    } else {
      times.change(form.week(), command.closedOnHolidays(), form.yearlyClosed());
    }
    audit(actor, before + " -> " + times);
    return new HoursResult.Changed();
  }

  private void audit(Actor actor, String details) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.SERVICE_HOURS_CHANGED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            null,
            null,
            "service hours",
            details));
  }
}
