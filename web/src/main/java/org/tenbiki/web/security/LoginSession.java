package org.tenbiki.web.security;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.SessionUser;

/** The HTTP session: begins at log-in, not before, and holds nothing but who is logged in. */
public final class LoginSession {
  static final String ATTRIBUTE = "org.tenbiki.user";

  private LoginSession() {}

  /**
   * Begins a session, good for that time without a request, under an id that nobody can have known
   * before. Source: security.md, fault 5.
   */
  public static void begin(HttpServletRequest request, SessionUser user, Duration idleTime) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(ATTRIBUTE, user);
    session.setMaxInactiveInterval((int) idleTime.toSeconds());
    // the container may have taken the id over from the cookie of an ended session
    request.changeSessionId();
  }

  /** Empty if nobody is logged in. */
  public static Optional<SessionUser> userOf(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof SessionUser user
        ? Optional.of(user)
        : Optional.empty();
  }

  /** Ends the session, if there is one. */
  public static void end(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /**
   * Takes the session's cookie from the browser, so that it does not come back for an ended one.
   */
  public static void forget(HttpServletRequest request, HttpServletResponse response) {
    SessionCookieConfig config = request.getServletContext().getSessionCookieConfig();
    Cookie cookie = new Cookie(config.getName(), "");
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }
}
