package org.tenbiki.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.registration.MasterRegistrationService;
import org.tenbiki.application.registration.RegistrationView;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.PortalCookie;

/** The registration that this browser began, looked up once a request. */
@RequestScoped
public class Registration {
  @Inject transient MasterRegistrationService registrations;
  @Inject transient Browser browser;

  private @Nullable RegistrationView found;

  /** Empty if there is none, or its time is over. */
  Optional<RegistrationView> find() {
    if (found == null) {
      found = browser.read(PortalCookie.REGISTRATION).flatMap(registrations::find).orElse(null);
    }
    return Optional.ofNullable(found);
  }
}
