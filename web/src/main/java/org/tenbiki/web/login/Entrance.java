package org.tenbiki.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.tenbiki.application.login.LoginResult.LoggedIn;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.web.security.LoginSession;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** The way in once all that is asked for was right: only here a session begins. */
@RequestScoped
public class Entrance {
  @Inject transient HttpServletRequest request;
  @Inject transient Browser browser;
  @Inject transient CurrentInstitution institution;
  @Inject transient Clock clock;

  String enter(LoggedIn loggedIn) {
    return enter(loggedIn.user(), loggedIn.idleTime());
  }

  String enter(SessionUser user, Duration idleTime) {
    LoginSession.begin(request, user, idleTime, clock.instant());
    browser.forget(PortalCookie.PASSAGE);
    browser.keep(PortalCookie.INSTITUTION, user.institutionCode());
    return Outcome.to(firstPage(user));
  }

  private String firstPage(SessionUser user) {
    if (user.role().isStaff()) {
      return "/staff/top";
    }
    return institution.isNoticesFirst() ? "/member/notices/index" : "/member/top";
  }
}
