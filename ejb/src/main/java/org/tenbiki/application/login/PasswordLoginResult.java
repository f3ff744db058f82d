package org.tenbiki.application.login;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.tenbiki.domain.shared.Violation;

/**
 * What came of a log-in without a certificate. User IDs that do not exist answer like those that
 * do.
 */
public sealed interface PasswordLoginResult {
  /**
   * @param idleTime how long the session lives without a request
   */
  record LoggedIn(SessionUser user, Duration idleTime) implements PasswordLoginResult {}

  /** A field is empty or breaks its rule; nothing was compared or counted. */
  record Invalid(List<Violation> violations) implements PasswordLoginResult {}

  /**
   * @param remaining tries before the lock, told only when few are left
   */
  record Wrong(OptionalInt remaining) implements PasswordLoginResult {}

  /**
   * Locked, blocked, closed, not active, or a certificate is needed; all but the locks are told
   * only to who knows the password.
   */
  record Refused(Recognition why) implements PasswordLoginResult {}
}
