package org.tenbiki.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.institution.InstitutionView;

/**
 * Leads each address to its view or servlet. Views are never reached by their own names, so an
 * institution's code cannot be left out and a page behind log-in cannot be entered by a side door.
 */
public class RoutingFilter extends HttpFilter {
  private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

  /** Files that the server hands out as they are. */
  private static final String ASSETS = "/assets/";

  /** Jakarta REST answers there, and nobody where the version is another. */
  private static final String INTERFACE = "/api/";

  @Inject transient CurrentInstitution institution;

  /** The path inside the application, decoded and normalised by the container. */
  public static String pathOf(HttpServletRequest request) {
    @Nullable String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  /** Whether the path is a style sheet, script, font or picture. */
  static boolean isResource(String path) {
    return path.startsWith(FACES_RESOURCES) || path.startsWith(ASSETS);
  }

  /** Whether it is an address of the interface for programs. */
  public static boolean isInterface(String path) {
    return path.startsWith(INTERFACE);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = pathOf(request);
    if (isResource(path) || isInterface(path)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Route> route = Route.of(path);
    if (route.isPresent()) {
      go(route.get(), request, response);
    } else {
      goAstray(path, response);
    }
  }

  /** The institution is entered all the same, so that the error page tells its help desk. */
  private void goAstray(String path, HttpServletResponse response) throws IOException {
    String first = path.substring(1).split("/", 2)[0];
    if (institution.enter(first) && path.equals("/" + first)) {
      response.sendRedirect(path + "/");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void go(Route route, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!route.institution().isEmpty() && !institution.enter(route.institution())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (route.page().equals("/institutions")) {
      List<InstitutionView> all = institution.all();
      if (all.size() == 1) {
        response.sendRedirect("/" + all.get(0).code() + "/");
        return;
      }
    }
    Optional<String> target = targetOf(route.page(), request.getServletContext());
    if (target.filter(view -> view.endsWith(".xhtml")).isPresent() && isUnreadable(request)) {
      response.sendRedirect(Notice.FORM_EXPIRED.appendedTo(request.getRequestURI()));
    } else if (target.isPresent()) {
      request.getRequestDispatcher(target.get()).forward(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** A form of which nothing arrived that a page could answer: too long, cut, or not ours. */
  private static boolean isUnreadable(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getParameter("jakarta.faces.ViewState") == null;
  }

  private static Optional<String> targetOf(String page, ServletContext context) throws IOException {
    String view = page + ".xhtml";
    if (context.getResource(view) != null) {
      return Optional.of(view);
    }
    boolean served =
        context.getServletRegistrations().values().stream()
            .anyMatch(servlet -> servlet.getMappings().contains(page));
    return served ? Optional.of(page) : Optional.empty();
  }
}
