package org.tenbiki.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.tenbiki.application.login.EntryService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;

/** What a member must do before anything else, a program cannot do. Source: D-3, D-5 and D-9. */
@Provider
@ApplicationScoped
public class EntryGate implements ContainerRequestFilter {
  @Inject EntryService entries;
  @Inject CurrentUser user;

  @Override
  public void filter(ContainerRequestContext request) {
    if (user.isLoggedIn() && entries.next(user.actor()).isPresent()) {
      throw new BusinessRuleException(ErrorCode.ENTRY_FIRST);
    }
  }
}
