package org.tenbiki.web.staff.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.settings.ChangedFigure;
import org.tenbiki.application.settings.ProfileService;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Outcome;

/** The draft of a profile that the address carries, so that Back and reload lose nothing. */
@Named("staffSettingsDraft")
@RequestScoped
public class SelectedDraft {
  static final String PARAMETER = "draft";

  @Inject transient ProfileService profiles;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  /** Empty if there is none. */
  Optional<String> find() {
    return Optional.ofNullable(request.getParameter(PARAMETER));
  }

  /** The field that is to go back to the standard; empty if none is. */
  Optional<ProfileField> field() {
    try {
      return Optional.ofNullable(request.getParameter("standard")).map(ProfileField::valueOf);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String confirmation(String draft) {
    return Outcome.to("/staff/settings/profile-confirm") + "&" + PARAMETER + "=" + draft;
  }

  /** What it changes of the profile that it was made from. */
  public List<ChangedFigure> getChanges() {
    return find().map(draft -> profiles.planned(user.actor(), draft)).orElse(List.of());
  }

  /** As the address carries it. */
  public String getText() {
    return find().orElse("");
  }
}
