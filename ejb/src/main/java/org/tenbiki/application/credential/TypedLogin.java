package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tenbiki.application.shared.Violations;
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

  /** Full-width input is folded. Source: requirements, section 15, 7. */
  public static String fold(String loginId) {
    return CharacterWidth.toHalf(loginId);
  }

  /** What no version of the institution's profile ever allowed. */
  public Violations violationsOf(long institutionId, String loginId, String password) {
    List<RuleProfile> profiles = institutions.everyProfileOf(institutions.get(institutionId));
    return new Violations()
        .checkAny("loginId", loginId, profiles.stream().map(RuleProfile::loginId).toList())
        .checkAny("password", password, profiles.stream().map(RuleProfile::password).toList());
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
