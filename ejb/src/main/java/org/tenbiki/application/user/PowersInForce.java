package org.tenbiki.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.RightsScheme;
import org.tenbiki.domain.user.User;

/** What a user may who logs in now. Source: requirement D-6. */
@Dependent
public class PowersInForce {
  @Inject InstitutionRepository institutions;

  public Powers of(User user) {
    if (user.role().isStaff()) {
      return Powers.NONE;
    }
    RightsScheme scheme =
        institutions.profileOf(institutions.get(user.institutionId())).rightsScheme();
    return new Powers(scheme.inForce(user), !scheme.asksForAccounts(), user.accounts());
  }
}
