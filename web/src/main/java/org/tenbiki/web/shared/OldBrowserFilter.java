package org.tenbiki.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers Internet Explorer, and the IE mode of Edge, with a page that says how to get out of it,
 * whatever was asked for: our pages would come out broken there. It is answered as found, because
 * that browser may replace the page of an error by its own. Source: decision 9 of requirement
 * section 15.
 */
public class OldBrowserFilter extends HttpFilter {
  private static final String PAGE = "/error/old-browser.xhtml";
  private static final String REVOCATION_LISTS = "/crl/";

  @Inject transient CurrentInstitution institution;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = RoutingFilter.pathOf(request);
    if (!isOld(request.getHeader("User-Agent")) || !isPage(path)) {
      chain.doFilter(request, response);
      return;
    }
    Route.of(path)
        .map(Route::institution)
        .filter(code -> !code.isEmpty())
        .ifPresent(institution::enter);
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      request.getRequestDispatcher(PAGE).forward(request, response);
    } else {
      response.sendRedirect(request.getRequestURI());
    }
  }

  /** Whether the browser draws pages by the engine of Internet Explorer. */
  static boolean isOld(@Nullable String userAgent) {
    return userAgent != null && (userAgent.contains("Trident/") || userAgent.contains("MSIE "));
  }

  private static boolean isPage(String path) {
    return !RoutingFilter.isResource(path) && !path.startsWith(REVOCATION_LISTS);
  }
}
