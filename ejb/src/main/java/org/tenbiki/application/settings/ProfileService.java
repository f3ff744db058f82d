package org.tenbiki.application.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tenbiki.application.settings.ProfileView.Change;
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
  @Inject ProfileChange change;

  public ProfileView find(Actor actor) {
    Institution institution = institutions.get(actor.institutionId());
    ProfileValues standard = institutions.profileOf(institution, 0).values();
    ProfileValues now = institutions.profileOf(institution).values();
    return new ProfileView(
        institutions.profileOf(institution).name(),
        institution.profileVersion(),
        Arrays.stream(ProfileField.values())
            .map(field -> FigureView.of(field, now.text(field), standard.text(field)))
            .toList(),
        institutions.versionsOf(institution).stream()
            .map(v -> new Change(v.number(), v.changedAt(), v.changedBy(), v.note()))
            .toList());
  }

  /**
   * What was typed, as a draft that makes sense. Keeps nothing.
   *
   * @return the draft as text
   * @throws BusinessRuleException FORBIDDEN, SETTINGS_EDITED_MEANWHILE if somebody was faster,
   *     NOTHING_CHANGED, or what is wrong with the figures
   */
  public String check(Actor actor, EditProfile command) {
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
    changes(actor, draft.toString());
    return draft.toString();
  }

  /**
   * A draft with that field as the base profile has it.
   *
   * @throws BusinessRuleException as {@link #check}
   */
  public String backToStandard(Actor actor, ProfileField field) {
    actor.mustChangeAsStaff();
    Institution institution = institutions.get(actor.institutionId());
    ProfileValues standard = institutions.profileOf(institution, 0).values();
    ProfileDraft draft =
        new ProfileDraft(
            institution.profileVersion(),
            standard.differencesTo(institutions.profileOf(institution).values()).without(field));
    changes(actor, draft.toString());
    return draft.toString();
  }

  /**
   * What a draft changes of the profile that it was made from, whatever holds now.
   *
   * @throws BusinessRuleException NOT_FOUND if the text is no draft
   */
  public List<ChangedFigure> planned(Actor actor, String draft) {
    return change.changesOf(actor.institutionId(), read(draft));
  }

  /**
   * The whole form of a draft.
   *
   * @throws BusinessRuleException NOT_FOUND if the text is no draft
   */
  public Map<ProfileField, String> figures(Actor actor, String draft) {
    Institution institution = institutions.get(actor.institutionId());
    return institutions
        .profileOf(institution, 0)
        .with(read(draft).differences())
        .values()
        .figures();
  }

  private static ProfileDraft read(String text) {
    try {
      ProfileDraft draft = ProfileDraft.parse(text);
      if (ProfileValues.violationsOf(draft.differences().figures()).isEmpty()) {
        return draft;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new BusinessRuleException(ErrorCode.NOT_FOUND);
  }

  /**
   * What a draft would change now.
   *
   * @param text the draft
   * @return at least one change
   * @throws BusinessRuleException as {@link #check}, or NOT_FOUND if the text is no draft
   */
  public List<ChangedFigure> changes(Actor actor, String text) {
    actor.mustChangeAsStaff();
    ProfileDraft draft = read(text);
    Institution institution = institutions.get(actor.institutionId());
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
    return changes.stream().map(ChangedFigure::of).toList();
  }

  private static void throwIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }
}
