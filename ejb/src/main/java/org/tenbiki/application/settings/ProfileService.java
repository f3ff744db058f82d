package org.tenbiki.application.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tenbiki.application.settings.ProfileView.Change;
import org.tenbiki.application.settings.ProfileView.Figure;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.institution.FigureChange;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.ProfileDraft;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.institution.ProfileValues;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;

/**
 * The profile of an institution, for its staff to read and to prepare a change of. Source:
 * requirement S-6 and section 13.
 */
@Stateless
@RolesAllowed("staff")
public class ProfileService {
  @Inject InstitutionRepository institutions;
  @Inject ProfileChecks checks;

  public ProfileView find(Actor actor) {
    Institution institution = institutions.get(actor.institutionId());
    ProfileValues standard = institutions.profileOf(institution, 0).values();
    ProfileValues now = institutions.profileOf(institution).values();
    return new ProfileView(
        institutions.profileOf(institution).name(),
        institution.profileVersion(),
        Arrays.stream(ProfileField.values())
            .map(field -> new Figure(field, now.text(field), standard.text(field)))
            .toList(),
        institutions.versionsOf(institution).stream()
            .map(v -> new Change(v.number(), v.changedAt(), v.changedBy(), v.note()))
            .toList());
  }

  /**
   * What was typed, as a draft that makes sense. Keeps nothing.
   *
   * @throws BusinessRuleException FORBIDDEN, SETTINGS_EDITED_MEANWHILE if somebody was faster,
   *     NOTHING_CHANGED, or what is wrong with the figures
   */
  public ProfileDraft check(Actor actor, EditProfile command) {
    actor.mustChangeAsStaff();
    Institution institution = institutions.get(actor.institutionId());
    Map<ProfileField, String> folded = new EnumMap<>(ProfileField.class);
    for (ProfileField field : ProfileField.values()) {
      folded.put(field, field.form().fold(command.figures().getOrDefault(field, "")));
    }
    throwIfAny(ProfileValues.violationsOf(folded));
    ProfileDraft draft =
        new ProfileDraft(
            command.version(),
            institutions
                .profileOf(institution, 0)
                .values()
                .differencesTo(new ProfileValues(folded)));
    changes(actor, draft);
    return draft;
  }

  /**
   * A draft with that field as the base profile has it.
   *
   * @throws BusinessRuleException as {@link #check}
   */
  public ProfileDraft backToStandard(Actor actor, ProfileField field) {
    actor.mustChangeAsStaff();
    Institution institution = institutions.get(actor.institutionId());
    ProfileValues standard = institutions.profileOf(institution, 0).values();
    ProfileDraft draft =
        new ProfileDraft(
            institution.profileVersion(),
            standard.differencesTo(institutions.profileOf(institution).values()).without(field));
    changes(actor, draft);
    return draft;
  }

  /**
   * What a draft would change now.
   *
   * @return at least one change
   * @throws BusinessRuleException as {@link #check}
   */
  public List<FigureChange> changes(Actor actor, ProfileDraft draft) {
    actor.mustChangeAsStaff();
    Institution institution = institutions.get(actor.institutionId());
    throwIfAny(ProfileValues.violationsOf(draft.differences().figures()));
    ProfileValues planned =
        institutions.profileOf(institution, 0).with(draft.differences()).values();
    throwIfAny(checks.violationsOf(institution, planned));
    if (draft.version() != institution.profileVersion()) {
      throw new BusinessRuleException(ErrorCode.SETTINGS_EDITED_MEANWHILE);
    }
    List<FigureChange> changes = institutions.profileOf(institution).values().changesTo(planned);
    if (changes.isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NOTHING_CHANGED);
    }
    return changes;
  }

  private static void throwIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }
}
