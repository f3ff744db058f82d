package org.tenbiki.web.member;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tenbiki.application.login.EntryService;
import org.tenbiki.application.login.EntryStep;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.RoutingFilter;

/**
 * Lets members do nothing, whatever they send, before a password that somebody else gave is
 * replaced and the approval password is set. Log-out and help stay open. Source: requirements D-3,
 * D-5 and D-9.
 */
public class EntryFilter extends HttpFilter {
  @Inject transient CurrentUser user;
  @Inject transient EntryService entries;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<EntryStep> step =
        user.isLoggedIn() && !user.isStaff() ? entries.next(user.actor()) : Optional.empty();
    if (step.isEmpty() || EntryPages.of(step).equals(RoutingFilter.pathOf(request))) {
      chain.doFilter(request, response);
    } else {
      response.sendRedirect(EntryPages.of(step));
    }
  }
}
