package org.tenbiki.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenbiki.application.secondfactor.Factors;
import org.tenbiki.domain.approval.ApprovalPassword;
import org.tenbiki.domain.approval.ApprovalPasswordRepository;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;

/**
 * Everything of a user that counts failures: password, second factor, approval password. A lock of
 * any of them locks the user. Source: requirements L-1, B-2 and D-5.
 */
@Dependent
public class UserCredentials {
  @Inject CredentialRepository credentials;
  @Inject InstitutionRepository institutions;
  @Inject ApprovalPasswordRepository approvals;
  @Inject Factors factors;

  /** What the profile asks of this user, in the order in which rows are locked. */
  public Stream<Long> of(User user) {
    return Stream.of(
            Optional.of(user.credentialId()), factors.counterOf(user), approvalPasswordOf(user))
        .flatMap(Optional::stream);
  }

  private Optional<Long> approvalPasswordOf(User user) {
    return institutions
        .profileOf(institutions.get(user.institutionId()))
        .approvalPassword()
        .flatMap(asked -> approvals.findByUser(user.id()))
        .map(ApprovalPassword::credentialId);
  }

  /** The first lock that holds at that instant; what the password counted if none does. */
  public LockState lockStateOf(User user, Instant now) {
    return of(user)
        .map(id -> credentials.get(id).lockState())
        .filter(state -> state.isLockedAt(now))
        .findFirst()
        .orElseGet(() -> credentials.get(user.credentialId()).lockState());
  }
}
