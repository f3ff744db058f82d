package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A new password must not be the user's other one. Who changes the one over and over would learn
 * the other, so changes are few a day; a change that was refused counts as one. Source: requirement
 * D-5.
 */
@Dependent
public class OtherPassword {
  private static final int MOST_CHANGES = 5;
  private static final Duration DAY = Duration.ofDays(1);

  /** More than a user can fail in a day. */
  private static final int LOOKED_AT = 100;

  @Inject AuditTrail trail;
  @Inject PasswordHasher hasher;

  /**
   * Why the new one is not taken; asked under the row lock of the one that changes, so that nobody
   * asks more often at the same time. The refusal must leave its trace under the same type.
   *
   * @param type of the changes that count
   * @param other empty if the user has none
   */
  public Optional<ErrorCode> refusal(
      long userId, AuditEventType type, Optional<Credential> other, String fresh, Instant now) {
    if (other.isEmpty()) {
      return Optional.empty();
    }
    long changes =
        trail.newest(userId, type, LOOKED_AT).stream()
            .filter(event -> event.entry().outcome() != AuditOutcome.FAILURE)
            .filter(event -> event.occurredAt().isAfter(now.minus(DAY)))
            .count();
    if (changes >= MOST_CHANGES) {
      return Optional.of(ErrorCode.TOO_MANY_CHANGES);
    }
    return other
        .filter(credential -> credential.isOf(fresh.toCharArray(), hasher))
        .map(same -> ErrorCode.SAME_AS_OTHER_PASSWORD);
  }
}
