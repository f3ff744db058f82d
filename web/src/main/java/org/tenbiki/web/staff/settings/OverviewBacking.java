package org.tenbiki.web.staff.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.settings.ProfileService;
import org.tenbiki.application.settings.ProfileView;
import org.tenbiki.web.security.CurrentUser;

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
}
