package org.tenbiki.application.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.institution.HelpDesk;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.domain.shared.NameRule;

/** Whom members of an institution ask, for its staff. Source: requirements T-3 and S-6. */
@Stateless
@RolesAllowed("staff")
public class HelpDeskService {
  private static final NameRule NAME = new NameRule(50, false);
  private static final NameRule SENTENCE = new NameRule(100, false);

  /** With as many digits as a telephone number of Japan has at least, and what separates them. */
  private static final Pattern PHONE = Pattern.compile("(?=(?:[^0-9]*[0-9]){9})[0-9+() -]{9,32}");

  @Inject InstitutionRepository institutions;
  @Inject AuditTrail auditTrail;

  /** As the form shows it. */
  public ChangeHelpDesk find(Actor actor) {
    Institution institution = institutions.get(actor.institutionId());
    HelpDesk desk = institution.texts().helpDesk();
    return new ChangeHelpDesk(
        institution.helpDeskVersion(),
        desk.name().ja(),
        desk.name().en(),
        desk.phone(),
        desk.hours().ja(),
        desk.hours().en(),
        desk.branchHint().ja(),
        desk.branchHint().en());
  }

  /**
   * Holds from the next request on.
   *
   * @throws BusinessRuleException FORBIDDEN, SETTINGS_EDITED_MEANWHILE if somebody was faster,
   *     NOTHING_CHANGED, or what is wrong with the form
   */
  public void change(Actor actor, ChangeHelpDesk command) {
    actor.mustChangeAsStaff();
    HelpDesk after = read(command);
    check(after);
    Institution institution = institutions.lock(actor.institutionId());
    if (institution.helpDeskVersion() != command.version()) {
      throw new BusinessRuleException(ErrorCode.SETTINGS_EDITED_MEANWHILE);
    }
    HelpDesk before = institution.texts().helpDesk();
    if (after.equals(before)) {
      throw new BusinessRuleException(ErrorCode.NOTHING_CHANGED);
    }
    institution.changeHelpDesk(after);
    audit(actor, "nameJa", before.name().ja(), after.name().ja());
    audit(actor, "nameEn", before.name().en(), after.name().en());
    audit(actor, "phone", before.phone(), after.phone());
    audit(actor, "hoursJa", before.hours().ja(), after.hours().ja());
    audit(actor, "hoursEn", before.hours().en(), after.hours().en());
    audit(actor, "branchHintJa", before.branchHint().ja(), after.branchHint().ja());
    audit(actor, "branchHintEn", before.branchHint().en(), after.branchHint().en());
  }

  private static HelpDesk read(ChangeHelpDesk command) {
    return new HelpDesk(
        new LocalizedText(NAME.fold(command.nameJa()), NAME.fold(command.nameEn())),
        CharacterWidth.toHalf(command.phone()).strip(),
        new LocalizedText(SENTENCE.fold(command.hoursJa()), SENTENCE.fold(command.hoursEn())),
        new LocalizedText(
            SENTENCE.fold(command.branchHintJa()), SENTENCE.fold(command.branchHintEn())));
  }

  private static void check(HelpDesk helpDesk) {
    Violations violations =
        new Violations()
            .check("nameJa", helpDesk.name().ja(), NAME)
            .check("nameEn", helpDesk.name().en(), NAME);
    if (!PHONE.matcher(helpDesk.phone()).matches()) {
      violations.add(
          "phone", helpDesk.phone().isEmpty() ? ErrorCode.REQUIRED : ErrorCode.WRONG_PHONE);
    }
    violations
        .check("hoursJa", helpDesk.hours().ja(), SENTENCE)
        .check("hoursEn", helpDesk.hours().en(), SENTENCE)
        .check("branchHintJa", helpDesk.branchHint().ja(), SENTENCE)
        .check("branchHintEn", helpDesk.branchHint().en(), SENTENCE)
        .throwIfAny();
  }

  private void audit(Actor actor, String field, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    auditTrail.append(
        new AuditEntry(
            AuditEventType.HELP_DESK_CHANGED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            null,
            null,
            field,
            before + " -> " + after));
  }
}
