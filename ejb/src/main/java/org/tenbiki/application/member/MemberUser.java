package org.tenbiki.application.member;

import java.util.List;
import java.util.Set;
import org.tenbiki.application.user.CertificateRow;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.user.UserRight;

/** A general user as the master sees it. */
public record MemberUser(UserRow user, Set<UserRight> rights, List<CertificateRow> certificates) {
  public MemberUser {
    rights = Set.copyOf(rights);
    certificates = List.copyOf(certificates);
  }
}
