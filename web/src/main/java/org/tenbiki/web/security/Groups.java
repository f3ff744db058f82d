package org.tenbiki.web.security;

import java.util.Set;
import org.tenbiki.domain.user.UserRole;

/** The container's words for a user's role: the names in {@code web.xml} and on session beans. */
final class Groups {
  private Groups() {}

  static Set<String> of(UserRole role) {
    return switch (role) {
      case MASTER -> Set.of("member", "master");
      case GENERAL -> Set.of("member", "general");
      case STAFF_OPERATOR -> Set.of("staff", "operator");
      case STAFF_APPROVER -> Set.of("staff", "approver");
      case AUDITOR -> Set.of("staff", "auditor");
    };
  }
}
