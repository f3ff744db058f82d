package org.tenbiki.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.web.security.LoginSession;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** Begins the session of who has shown everything that is needed. Source: requirement A-3. */
@RequestScoped
public class LoginEntrance {
  @Inject transient Browser browser;
  @Inject transient HttpServletRequest request;
  @Inject transient Clock clock;

  /** Leads to the top page. */
  String enter(SessionUser user, Duration idleTime) {
    LoginSession.begin(request, user, idleTime, clock.instant());
    browser.keep(PortalCookie.INSTITUTION, user.institutionCode());
    return Outcome.to(user.role().isStaff() ? "/staff/top" : "/member/top");
  }
}
