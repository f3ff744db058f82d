package org.tenbiki.application.login;

import java.time.Duration;
import java.util.OptionalInt;

/** What came of ログイン. */
public sealed interface LoginResult {
  /**
   * @param idleTime how long the session lives without a request
   */
  record LoggedIn(SessionUser user, Duration idleTime) implements LoginResult {}

  /**
   * The password was right, and a second factor is asked for. Nobody is logged in.
   *
   * @param token leads to the second step; goes into a cookie of this browser only
   */
  record FactorAsked(String token) implements LoginResult {}

  /** The password was right, but no card or token was issued: the institution does. */
  record NoFactor() implements LoginResult {}

  /** The second step came too late, or something ended it: the log-in begins anew. */
  record PassageOver() implements LoginResult {}

  /** Nothing was typed; nothing was compared or counted. */
  record Empty() implements LoginResult {}

  /**
   * @param remaining tries before the lock, told only when few are left
   */
  record Wrong(OptionalInt remaining) implements LoginResult {}

  /** The certificate opens nothing (any more). */
  record Refused(Recognition why) implements LoginResult {}
}
