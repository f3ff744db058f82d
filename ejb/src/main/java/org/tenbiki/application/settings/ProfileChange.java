package org.tenbiki.application.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tenbiki.application.certificate.NoticeDays;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.institution.FigureChange;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.ProfileDraft;
import org.tenbiki.domain.institution.ProfileVersion;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;

/**
 * Gives an institution another profile, from the next request on and on every node. Source:
 * requirement S-6.
 */
@Dependent
public class ProfileChange {
  @Inject InstitutionRepository institutions;
  @Inject ProfileChecks checks;
  @Inject NoticeDays noticeDays;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * What a draft changes of the profile that it was made from, whatever holds now; of the newest if
   * there is no such version.
   */
  public List<ChangedFigure> changesOf(long institutionId, ProfileDraft draft) {
    Institution institution = institutions.get(institutionId);
    return institutions
        .profileOf(institution, Math.min(draft.version(), institution.profileVersion()))
        .values()
        .changesTo(institutions.profileOf(institution, 0).with(draft.differences()).values())
        .stream()
        .map(ChangedFigure::of)
        .toList();
  }

  /**
   * Holds the institution's gate until the transaction ends.
   *
   * @throws BusinessRuleException SETTINGS_EDITED_MEANWHILE if another version holds by now,
   *     NO_APPROVER
   */
  public void apply(Actor actor, ProfileDraft draft, String note) {
    Institution institution = institutions.lock(actor.institutionId());
    if (institution.profileVersion() != draft.version()) {
      throw new BusinessRuleException(ErrorCode.SETTINGS_EDITED_MEANWHILE);
    }
    RuleProfile before = institutions.profileOf(institution);
    RuleProfile after = institutions.profileOf(institution, 0).with(draft.differences());
    List<Violation> violations = checks.violationsOf(institution, after.values());
    if (!violations.isEmpty()) {
      throw new BusinessRuleException(violations.get(0).code());
    }
    institutions.add(
        new ProfileVersion(
            institution.id(),
            institution.nextProfileVersion(),
            draft.differences(),
            note,
            actor.loginId(),
            clock.instant()));
    noticeDays.move(institution.id(), before.expiryNotices(), after.expiryNotices());
    before.values().changesTo(after.values()).forEach(change -> audit(actor, change, note));
  }

  private void audit(Actor actor, FigureChange change, String note) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.PROFILE_CHANGED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            null,
            null,
            change.field().name(),
            change + ": " + note));
  }
}
