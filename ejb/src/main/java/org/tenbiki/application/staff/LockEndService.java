package org.tenbiki.application.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * Writes down that locks ended by themselves. The rule itself is a comparison of times, so that
 * nothing waits for this. Source: requirement L-8.
 */
@Stateless
public class LockEndService {
  private static final int BATCH = 100;

  @Inject CredentialRepository credentials;
  @Inject UserRepository users;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Ends at most a batch of locks that ran out.
   *
   * @return how many
   */
  public int endLocks() {
    Instant now = clock.instant();
    List<Long> ended =
        credentials.endedLocks(now, BATCH).stream()
            .filter(id -> credentials.lock(id).endLockAt(now))
            .toList();
    ended.forEach(this::audit);
    return ended.size();
  }

  private void audit(long credentialId) {
    Optional<User> user = users.findByCredential(credentialId);
    auditTrail.append(
        new AuditEntry(
            user.isPresent() ? AuditEventType.USER_LOCK_ENDED : AuditEventType.CONTRACT_LOCK_ENDED,
            AuditOutcome.SUCCESS,
            "system",
            "",
            user.map(User::institutionId).orElse(null),
            user.map(User::contractId).orElse(null),
            user.map(User::id).orElse(null),
            user.map(User::loginId).orElse("credential " + credentialId),
            ""));
  }
}
