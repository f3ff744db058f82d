package org.tenbiki.application.registration;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.Violation;

/** What came of 初期登録ログイン. Contract numbers that do not exist answer like those that do. */
public sealed interface ContractLogInResult {
  /**
   * @param ticket opens the registration form; goes into a cookie of this browser only
   */
  record Accepted(String ticket, Instant expiresAt) implements ContractLogInResult {}

  /** A field breaks its rule; nothing was compared or counted. */
  record Invalid(List<Violation> violations) implements ContractLogInResult {}

  /**
   * @param remaining tries before the lock, told only when few are left
   */
  record Wrong(OptionalInt remaining) implements ContractLogInResult {}

  /**
   * @param until the first instant that is open again; null if a person must release
   */
  record Locked(@Nullable Instant until) implements ContractLogInResult {}

  /** 閉塞: only the institution releases it. */
  record Blocked() implements ContractLogInResult {}

  /** Told only to someone who knows the initial password. Source: requirement M-3. */
  record AlreadyRegistered() implements ContractLogInResult {}

  /** The contract is suspended or closed; told only to someone who knows the initial password. */
  record NotActive() implements ContractLogInResult {}
}
