package org.tenbiki.application.credential;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.credential.UnknownIdentifier;
import org.tenbiki.domain.credential.UnknownIdentifierSlots;

/** The credential that answers for an identifier that does not exist. Source: requirement L-7. */
@Stateless
public class UnknownIdentifierService {
  @Inject CredentialRepository credentials;
  @Inject UnknownIdentifierSlots slots;
  @Inject PasswordHasher hasher;

  /** Always the same for the same identifier; taken at the first attempt. */
  public long credentialFor(String identifier) {
    int slot = slots.slotOf(identifier);
    return credentials.credentialOfUnknown(slot).orElseGet(() -> take(slot));
  }

  private long take(int slot) {
    credentials.lockUnknownIdentifiers();
    return credentials.credentialOfUnknown(slot).orElseGet(() -> add(slot));
  }

  private long add(int slot) {
    Credential credential = new Credential(hasher.decoy());
    credentials.add(credential);
    credentials.add(new UnknownIdentifier(slot, credential.id()));
    return credential.id();
  }
}
