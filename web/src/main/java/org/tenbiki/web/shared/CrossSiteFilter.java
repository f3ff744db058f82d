package org.tenbiki.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that another site made the browser send. Pages before log-in have no session
 * that could hold a token, so the browser's own word decides: it cannot be forged by a page. Only
 * POST may change anything: a form sent by GET would slip past what browsers say about POST. A
 * program is no browser and says neither; its addresses read no cookie.
 */
public class CrossSiteFilter extends HttpFilter {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

  /** What Faces takes as the sending of a form, whatever the method. */
  private static final String OF_FACES = "jakarta.faces.";

  /** Where 証明書発行アプリ sends: whoever has the one-time code may. */
  private static final String OF_PROGRAM = "/certificate/enrol";

  @Inject transient WebSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean safe = SAFE_METHODS.contains(request.getMethod());
    boolean known = safe || request.getMethod().equals("POST");
    if (!known && RoutingFilter.isInterface(RoutingFilter.pathOf(request))) {
      // does nothing there, and is refused by who knows what the address takes
      chain.doFilter(request, response);
    } else if (!known) {
      response.setHeader("Allow", "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (safe ? sendsNoForm(request) : comesFromOurOwnPage(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean sendsNoForm(HttpServletRequest request) {
    return request.getParameterMap().keySet().stream().noneMatch(name -> name.startsWith(OF_FACES));
  }

  /**
   * Every supported browser sends at least one of the two headers; one alone must be right. Our own
   * addresses are those of the settings: the Host header is the sender's to choose.
   */
  private boolean comesFromOurOwnPage(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    @Nullable String origin = request.getHeader("Origin");
    if (site == null && origin == null) {
      return isForPrograms(request);
    }
    return (site == null || site.equals("same-origin"))
        && (origin == null || settings.originsAt(request.getLocalPort()).contains(origin));
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    return RoutingFilter.isInterface(RoutingFilter.pathOf(request))
        || Route.of(RoutingFilter.pathOf(request))
            .filter(route -> route.page().equals(OF_PROGRAM))
            .isPresent();
  }
}
