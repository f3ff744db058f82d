package org.tenbiki.web.security;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.SessionUser;

/** The HTTP session: begins at log-in, not before, and holds nothing but who is logged in. */
public final class LoginSession {
  static final String ATTRIBUTE = "org.tenbiki.user";

  /** When the user last did something: the server's own time also counts what pages ask alone. */
  static final String ACTIVITY = "org.tenbiki.activity";

  private LoginSession() {}

  /**
   * Begins a session, good for that time without the user's doing, under an id that nobody can have
   * known before. Source: security.md, fault 5.
   */
  public static void begin(
      HttpServletRequest request, SessionUser user, Duration idleTime, Instant now) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(ATTRIBUTE, user);
    keep(session, idleTime, now);
    // the container may have taken the id over from the cookie of an ended session
    request.changeSessionId();
  }

  /** The session lives on for a user of whom something changed, under another id. */
  public static void goOn(HttpServletRequest request, SessionUser user) {
    request.getSession(false).setAttribute(ATTRIBUTE, user);
    request.changeSessionId();
  }

  /** Empty if nobody is logged in. */
  public static Optional<SessionUser> userOf(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof SessionUser user
        ? Optional.of(user)
        : Optional.empty();
  }

  /** The user did something: the session lives for that time from now. */
  static void touch(HttpServletRequest request, Duration idleTime, Instant now) {
    keep(request.getSession(false), idleTime, now);
  }

  /** The server's own time-out, never earlier than ours, clears away what nobody comes back to. */
  private static void keep(HttpSession session, Duration idleTime, Instant now) {
    session.setAttribute(ACTIVITY, now);
    session.setMaxInactiveInterval((int) idleTime.toSeconds());
  }

  /**
   * How long the session still lives if its user does nothing, never negative; zero if there is
   * none.
   */
  public static Duration remaining(HttpServletRequest request, Duration idleTime, Instant now) {
    @Nullable HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ACTIVITY) instanceof Instant last)) {
      return Duration.ZERO;
    }
    Duration left = idleTime.minus(Duration.between(last, now));
    return left.isNegative() ? Duration.ZERO : left;
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
