package org.tenbiki.application.credential;

import java.time.Instant;
import java.util.Optional;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.user.User;

/**
 * What came of comparing user ID and password, while the credential's row is held.
 *
 * @param user empty if the ID is nobody's
 * @param profile of the institution
 * @param at when
 */
public record Comparison(
    Attempt attempt, Credential credential, Optional<User> user, RuleProfile profile, Instant at) {

  public boolean isRight() {
    return attempt instanceof Attempt.Right;
  }

  /** The result with what the caller must know to spend the same time on every way. */
  public <T> Answer<T> answer(T result) {
    return new Answer<>(result, !(attempt instanceof Attempt.NotCompared));
  }
}
