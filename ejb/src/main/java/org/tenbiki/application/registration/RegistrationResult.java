package org.tenbiki.application.registration;

import java.util.List;
import org.tenbiki.domain.shared.Violation;

/** What came of 登録. */
public sealed interface RegistrationResult {
  /** What was registered, never the password. */
  record Registered(RegistrationView view) implements RegistrationResult {}

  record Invalid(List<Violation> violations) implements RegistrationResult {}

  /** The ticket is unknown or too old: the user starts over at 初期登録ログイン. */
  record Expired() implements RegistrationResult {}

  /** Meanwhile the contract was locked, blocked, suspended or closed. */
  record NotActive() implements RegistrationResult {}

  /** Another window was first. */
  record AlreadyRegistered() implements RegistrationResult {}
}
