package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * User ID and password as somebody typed them: what is wrong with them before anything is compared,
 * and which credential answers for them. Source: requirements C-1, L-7 and U-1.
 */
@Dependent
public class TypedLogin {
  @Inject InstitutionRepository institutions;
  @Inject UserRepository users;
  @Inject CredentialLocks locks;
  @Inject LockNotices notices;
  @Inject PasswordHasher hasher;
  @Inject Clock clock;

  /** Full-width input is folded. Source: requirements, section 15, 7. */
  public static String fold(String loginId) {
    return CharacterWidth.toHalf(loginId);
  }

  /** What no version of the institution's profile ever allowed. */
  public Violations violationsOf(long institutionId, String loginId, String password) {
    List<RuleProfile> profiles = institutions.everyProfileOf(institutions.get(institutionId));
    return new Violations()
        .checkAny("loginId", loginId, profiles.stream().map(RuleProfile::loginId).toList())
        .checkAny(
            "password",
            password,
            profiles.stream().flatMap(p -> Stream.of(p.password(), p.firstPassword())).toList());
  }

  /**
   * Compares under the credential's row lock, of a user or of nobody, counts what is wrong and
   * tells the user of a lock.
   */
  public Comparison compare(long institutionId, long credentialId, String password) {
    Instant now = clock.instant();
    RuleProfile profile = institutions.profileOf(institutions.get(institutionId));
    Credential credential = locks.lock(credentialId);
    Attempt attempt = credential.attempt(password.toCharArray(), hasher, profile.lockout(), now);
    Optional<User> user = users.findByCredential(credentialId);
    if (attempt instanceof Attempt.Wrong wrong) {
      user.ifPresent(one -> notices.write(one, wrong));
    }
    return new Comparison(attempt, credential, user, profile, now);
  }

  /** Of the user, or of nobody. */
  public long credentialOf(long institutionId, String loginId) {
    return users
        .findByLoginId(loginId)
        .filter(u -> u.institutionId() == institutionId)
        .map(User::credentialId)
        .orElseGet(() -> locks.idOfUnknown("user/" + institutionId + "/" + loginId));
  }
}
