package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
  @Inject CredentialRepository credentials;
  @Inject UnknownIdentifierSlots slots;
  @Inject PasswordHasher hasher;

  /** The id of the credential that answers for an identifier that does not exist. */
  public long idOfUnknown(String identifier) {
    return Credential.idOfUnknown(slots.slotOf(identifier));
  }

  /** Holds the row until the transaction ends. */
  public Credential lock(long credentialId) {
    return Credential.isOfUnknown(credentialId)
        ? credentials.lockUnknown(credentialId, hasher.decoy())
        : credentials.lock(credentialId);
  }
}
