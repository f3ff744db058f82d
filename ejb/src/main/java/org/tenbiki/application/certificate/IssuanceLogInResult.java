package org.tenbiki.application.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.Violation;

/** What came of ユーザー認証. User IDs that do not exist answer like those that do. */
public sealed interface IssuanceLogInResult {
  /**
   * @param token opens the issue page; goes into a cookie of this browser only
   */
  record Accepted(String token, Instant expiresAt) implements IssuanceLogInResult {}

  /** A field breaks its rule; nothing was compared or counted. */
  record Invalid(List<Violation> violations) implements IssuanceLogInResult {}

  /**
   * @param remaining tries before the lock, told only when few are left
   */
  record Wrong(OptionalInt remaining) implements IssuanceLogInResult {}

  /**
   * @param until the first instant that is open again; null if a person must release
   */
  record Locked(@Nullable Instant until) implements IssuanceLogInResult {}

  /** 閉塞. One text for all, because a role would tell that the user exists. */
  record Blocked() implements IssuanceLogInResult {}

  /**
   * Source: requirement C-2.
   *
   * @param lastDay of the usable certificate, in Japan
   * @param renewableFrom the first day of the renewal window, in Japan
   */
  record UsableCertificateExists(LocalDate lastDay, LocalDate renewableFrom)
      implements IssuanceLogInResult {}

  /** The contract has no certificates yet. Source: requirement U-1. */
  record NotYet() implements IssuanceLogInResult {}

  /** The master has not permitted it. Source: requirement D-10. */
  record NotPermitted() implements IssuanceLogInResult {}

  /** Deleted user, suspended or closed contract; told only to someone who knows the password. */
  record NotActive() implements IssuanceLogInResult {}
}
