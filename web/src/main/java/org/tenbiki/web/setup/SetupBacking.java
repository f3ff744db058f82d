package org.tenbiki.web.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.setup.SetupService;
import org.tenbiki.application.setup.SetupStep;
import org.tenbiki.application.setup.SetupView;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.PortalCookie;

/**
 * The set-up overview: of who is logged in, or of whom this browser has just registered. Source:
 * screens.md, row 3.
 */
@Named("setup")
@RequestScoped
public class SetupBacking {
  @Inject transient SetupService service;
  @Inject transient CurrentInstitution institution;
  @Inject transient CurrentUser user;
  @Inject transient Browser browser;

  private @Nullable SetupView view;

  public SetupView getView() {
    if (view == null) {
      view =
          user.isLoggedIn()
              ? service.of(user.actor())
              : service.ofTicket(
                  institution.getId(), browser.read(PortalCookie.REGISTRATION).orElse(null));
    }
    return view;
  }

  /** Where a step is done; empty for what is done after log-in. */
  public String urlOf(SetupStep step) {
    return switch (step) {
      case REGISTRATION -> institution.getEntryUrl() + "registration/login";
      case CERTIFICATE -> institution.getEntryUrl() + "certificate/authentication";
      case IMPORT -> institution.getEntryUrl() + "help/import";
      case CONNECTION -> institution.getConnectionUrl();
      case GENERAL_USERS -> "";
    };
  }
}
