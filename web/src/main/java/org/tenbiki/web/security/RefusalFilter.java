package org.tenbiki.web.security;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.application.audit.AccessRefusalService;
import org.tenbiki.web.shared.RequestId;

/**
 * Stands before the pages "not allowed" and "not found", where every refusal ends, whether the
 * container, a service or a page refused. Source: security.md, fault 24.
 */
public class RefusalFilter extends HttpFilter {
  private static final Logger LOG = Logger.getLogger(RefusalFilter.class.getName());

  @Inject transient AccessRefusalService refusals;
  @Inject transient CurrentUser user;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (user.isLoggedIn()) {
      record(request, response.getStatus());
    }
    chain.doFilter(request, response);
  }

  private void record(HttpServletRequest request, int status) {
    String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    try {
      refusals.record(user.actor(), address, status);
    } catch (EJBException e) {
      // the refusal itself stands, whatever became of its trace
      LOG.log(Level.SEVERE, e, () -> "request " + RequestId.of(request) + " left no audit event");
    }
  }
}
