package org.tenbiki.application.login;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** What the top page shows. Source: requirement A-3. */
@Stateless
@RolesAllowed({"member", "staff"})
public class TopService {
  public TopView top(SessionUser user) {
    throw new UnsupportedOperationException();
  }
}
