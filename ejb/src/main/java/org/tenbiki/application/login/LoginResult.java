package org.tenbiki.application.login;

import java.time.Duration;
import java.util.OptionalInt;

/** What came of ログイン. */
public sealed interface LoginResult {
  /**
   * @param idleTime how long the session lives without a request
   */
  record LoggedIn(SessionUser user, Duration idleTime) implements LoginResult {}

  /** Nothing was typed; nothing was compared or counted. */
  record Empty() implements LoginResult {}

  /**
   * @param remaining tries before the lock, told only when few are left
   */
  record Wrong(OptionalInt remaining) implements LoginResult {}

  /** The certificate opens nothing (any more). */
  record Refused(Recognition why) implements LoginResult {}
}
