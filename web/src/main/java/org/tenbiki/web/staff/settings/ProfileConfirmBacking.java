package org.tenbiki.web.staff.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.settings.ProfileService;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.staff.Handlings;

/** What a change of the profile changes, field by field, and why it is made. */
@Named("staffSettingsProfileConfirm")
@RequestScoped
public class ProfileConfirmBacking {
  private static final String PROFILE = "/staff/settings/profile";

  @Inject transient ProfileService profiles;
  @Inject transient PreparationService preparations;
  @Inject transient SelectedDraft selected;
  @Inject transient CurrentUser user;

  private String note = "";

  /** Asked for before anything is written: a draft that came too late leads back. */
  public @Nullable String load() {
    user.mustChangeAsStaff();
    try {
      Optional<ProfileField> standard = selected.field();
      if (standard.isPresent()) {
        return SelectedDraft.confirmation(profiles.backToStandard(user.actor(), standard.get()));
      }
      Optional<String> draft = selected.find();
      if (draft.isEmpty()) {
        return Outcome.to(PROFILE);
      }
      profiles.changes(user.actor(), draft.get());
      return null;
    } catch (BusinessRuleException e) {
      return switch (e.code()) {
        case SETTINGS_EDITED_MEANWHILE -> Outcome.to(PROFILE, Notice.PROFILE_EDITED_MEANWHILE);
        case NOTHING_CHANGED -> Outcome.to(PROFILE, Notice.PROFILE_UNCHANGED);
        default -> throw e;
      };
    }
  }

  /** 実行する. */
  public String execute() {
    String draft =
        selected.find().orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    return Handlings.outcome(
        preparations.changeProfile(user.actor(), draft, note),
        Outcome.to(PROFILE, Notice.PROFILE_CHANGED));
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
