package org.tenbiki.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the two sides of the house apart: a page of the wrong listener is never answered, but leads
 * to its right address. Source: requirement T-2.
 */
public class ListenerFilter extends HttpFilter {
  @Inject transient WebSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Listener asked =
        settings.isMemberPort(request.getLocalPort()) ? Listener.MEMBER : Listener.PUBLIC;
    String path = RoutingFilter.pathOf(request);
    Optional<Listener> wanted =
        RoutingFilter.isResource(path) ? Optional.empty() : Route.of(path).map(Route::listener);
    if (wanted.isEmpty() || wanted.get() == asked) {
      chain.doFilter(request, response);
      return;
    }
    String origin = wanted.get() == Listener.MEMBER ? settings.memberUrl() : settings.publicUrl();
    boolean safe = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!safe) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      response.sendRedirect(origin + request.getRequestURI() + queryOf(request));
    }
  }

  private static String queryOf(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    return query == null ? "" : "?" + query;
  }
}
