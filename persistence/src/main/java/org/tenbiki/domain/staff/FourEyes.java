package org.tenbiki.domain.staff;

import java.util.Optional;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRole;

/** Who may decide on what another prepared. Source: requirements, section 1, and S-2. */
public final class FourEyes {
  private FourEyes() {}

  /**
   * Why that person may not decide; empty if they may.
   *
   * @param person as the database knows them now, whatever their session says
   */
  public static Optional<ErrorCode> refusalOf(StaffRequest request, User person) {
    if (person.isDeleted()
        || person.role() != UserRole.STAFF_APPROVER
        || person.institutionId() != request.institutionId()) {
      return Optional.of(ErrorCode.FORBIDDEN);
    }
    if (request.isPreparedBy(person.id())) {
      return Optional.of(ErrorCode.OWN_REQUEST);
    }
    return request.isAbout(person.id())
        ? Optional.of(ErrorCode.REQUEST_ABOUT_ONESELF)
        : Optional.empty();
  }
}
