package org.tenbiki.web.member.notices;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tenbiki.application.announcement.NoticeRow;
import org.tenbiki.web.member.EntryPages;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.RoutingFilter;

/**
 * Leads from a member's pages to what must be confirmed first. Only where a page is asked for: a
 * form that was open when an announcement came may still be sent, so that nothing typed is lost.
 * Source: requirement S-4.
 */
public class ConfirmationFilter extends HttpFilter {
  private static final String NOTICES = "/member/notices/";

  @Inject transient CurrentUser user;
  @Inject transient ListBacking notices;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<NoticeRow> first = isStopped(request) ? notices.first() : Optional.empty();
    if (first.isPresent()) {
      response.sendRedirect(NOTICES + "read?id=" + first.get().id());
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isStopped(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && user.isLoggedIn()
        && !user.isStaff()
        && !RoutingFilter.pathOf(request).startsWith(NOTICES)
        && !EntryPages.contain(RoutingFilter.pathOf(request));
  }
}
