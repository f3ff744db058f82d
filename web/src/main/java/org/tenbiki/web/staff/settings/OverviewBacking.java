package org.tenbiki.web.staff.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.settings.ProfileService;
import org.tenbiki.application.settings.ProfileView;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Texts;

/** What the institution sets, and where. Source: requirement S-6. */
@Named("staffSettings")
@RequestScoped
public class OverviewBacking {
  @Inject transient ProfileService profiles;
  @Inject transient CurrentUser user;

  private @Nullable ProfileView profile;

  @PostConstruct
  void load() {
    profile = profiles.find(user.actor());
  }

  public @Nullable ProfileView getProfile() {
    return profile;
  }

  /** The base profile in people's words; as the database calls it where there are none. */
  public String getBaseName() {
    String base = Objects.requireNonNull(profile).base();
    return Texts.find(FacesContext.getCurrentInstance(), "staff_settings.base." + base)
        .orElse(base);
  }
}
