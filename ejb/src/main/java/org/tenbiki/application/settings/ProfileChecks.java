package org.tenbiki.application.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.institution.ProfileRules;
import org.tenbiki.domain.institution.ProfileValues;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserGroup;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;

/** Whether an institution can live with a profile. Source: requirements, section 13. */
@Dependent
public class ProfileChecks {
  /** More members of staff than any institution has. */
  private static final int EVERYBODY = 10_000;

  @Inject UserRepository users;

  /** In the fields' order; empty if it can. */
  List<Violation> violationsOf(Institution institution, ProfileValues values) {
    List<Violation> violations = new ArrayList<>(ProfileRules.violationsOf(values));
    if (values.flag(ProfileField.FOUR_EYES) && !hasFourEyes(institution)) {
      violations.add(Violation.of(ProfileField.FOUR_EYES.name(), ErrorCode.NO_APPROVER));
    }
    if (values.flag(ProfileField.SUBJECT_WITH_CODE) && institution.financialCode().isEmpty()) {
      violations.add(
          Violation.of(ProfileField.SUBJECT_WITH_CODE.name(), ErrorCode.NO_FINANCIAL_CODE));
    }
    return violations;
  }

  /** Otherwise nothing could ever be approved, not even that one person may do it again. */
  private boolean hasFourEyes(Institution institution) {
    List<UserRole> roles =
        users.search(institution.id(), UserGroup.STAFF, "", 0, EVERYBODY).stream()
            .filter(user -> !user.isDeleted())
            .map(User::role)
            .filter(UserRole::changesAsStaff)
            .toList();
    return roles.size() > 1 && roles.contains(UserRole.STAFF_APPROVER);
  }
}
