package org.tenbiki.application.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
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
  @Inject ContractRepository contracts;
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
    // identifiers that do not exist belong to nobody's trail
    users.findByCredential(credentialId).ifPresent(this::audit);
    contracts.findByCredential(credentialId).ifPresent(this::audit);
  }

  private void audit(User user) {
    append(
        AuditEventType.USER_LOCK_ENDED,
        user.institutionId(),
        user.contractId(),
        user.id(),
        user.loginId());
  }

  private void audit(Contract contract) {
    append(
        AuditEventType.CONTRACT_LOCK_ENDED,
        contract.institutionId(),
        contract.id(),
        null,
        contract.number());
  }

  private void append(
      AuditEventType type,
      long institutionId,
      @Nullable Long contractId,
      @Nullable Long userId,
      String object) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            "system",
            "",
            institutionId,
            contractId,
            userId,
            object,
            ""));
  }
}
