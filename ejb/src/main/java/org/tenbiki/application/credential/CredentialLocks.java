package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.credential.UnknownIdentifierSlots;

/**
 * Which credential answers for what was typed, and its row lock: of somebody or of nobody, at the
 * same cost. Source: requirement L-7.
 */
@Dependent
public class CredentialLocks {
  /** More than there are slots of identifiers. */
  private static final int CODES = 1 << 24;

  @Inject CredentialRepository credentials;
  @Inject UnknownIdentifierSlots slots;
  @Inject PasswordHasher hasher;

  /** The id of the credential that answers for an identifier that does not exist. */
  public long idOfUnknown(String identifier) {
    return Credential.idOfUnknown(slots.slotOf(identifier));
  }

  /**
   * The same for one-time codes, in slots apart: a guess at a code costs no hash, and must not lock
   * the slots of user IDs.
   */
  public long idOfUnknownCode(String name) {
    return Credential.idOfUnknown(CODES + slots.slotOf("code/" + name));
  }

  /** Whether a credential compares nothing at that time, as far as can be seen without its lock. */
  public boolean isLocked(long credentialId, Instant now) {
    return credentials
        .find(credentialId)
        .filter(credential -> credential.lockState().isLockedAt(now))
        .isPresent();
  }

  /** Holds the row until the transaction ends. */
  public Credential lock(long credentialId) {
    return Credential.isOfUnknown(credentialId)
        ? credentials.lockUnknown(credentialId, hasher.decoy())
        : credentials.lock(credentialId);
  }
}
