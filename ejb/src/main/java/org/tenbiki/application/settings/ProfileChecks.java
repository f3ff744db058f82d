package org.tenbiki.application.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.institution.ProfileRules;
import org.tenbiki.domain.institution.ProfileValues;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;

/** Whether an institution can live with a profile. Source: requirements, section 13. */
@Dependent
public class ProfileChecks {
  @Inject UserRepository users;

  /** In the fields' order; empty if it can. */
  List<Violation> violationsOf(Institution institution, ProfileValues values) {
    List<Violation> violations = new ArrayList<>(ProfileRules.violationsOf(values));
    if (values.flag(ProfileField.FOUR_EYES) && !hasFourEyes(institution)) {
      violations.add(Violation.of(ProfileField.FOUR_EYES.name(), ErrorCode.NO_APPROVER));
    }
    if (values.flag(ProfileField.SUBJECT_WITH_CODE)
        && values.text(ProfileField.FINANCIAL_CODE).isEmpty()) {
      violations.add(
          Violation.of(ProfileField.SUBJECT_WITH_CODE.name(), ErrorCode.NO_FINANCIAL_CODE));
    }
    return violations;
  }

  /** Otherwise nothing could ever be approved, not even that one person may do it again. */
  private boolean hasFourEyes(Institution institution) {
    Set<UserRole> changing =
        Arrays.stream(UserRole.values())
            .filter(UserRole::changesAsStaff)
            .collect(Collectors.toSet());
    return users.countPresent(institution.id(), changing) > 1
        && users.countPresent(institution.id(), EnumSet.of(UserRole.STAFF_APPROVER)) > 0;
  }
}
