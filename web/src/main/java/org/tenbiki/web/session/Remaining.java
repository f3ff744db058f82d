package org.tenbiki.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.tenbiki.web.security.LoginSession;
import org.tenbiki.web.shared.CurrentInstitution;

/** Answers with the whole seconds that the session lives if nothing is done. */
@ApplicationScoped
public class Remaining {
  @Inject CurrentInstitution institution;
  @Inject Clock clock;

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Duration idleTime = institution.getSessions().idleTime();
    Duration left = LoginSession.remaining(request, idleTime, clock.instant());
    response.setContentType("text/plain");
    response.getWriter().write(Long.toString(left.toSeconds()));
  }
}
