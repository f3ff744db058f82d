package org.tenbiki.application.member;

import java.util.Set;
import org.tenbiki.domain.user.UserRight;

/** A general user as the master types it. Source: requirement G-1. */
public record RegisterUser(
    String loginId,
    String password,
    String passwordAgain,
    String name,
    String mail,
    String mailAgain,
    Set<UserRight> rights,
    String language) {
  public RegisterUser {
    rights = Set.copyOf(rights);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "RegisterUser " + loginId;
  }
}
