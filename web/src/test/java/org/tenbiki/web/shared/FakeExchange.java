package org.tenbiki.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request and its answer without a container: what the filters read, and what they did. */
class FakeExchange {
  final Map<String, String> requestHeaders = new HashMap<>();
  final Map<String, String> parameters = new HashMap<>();
  final Map<String, String> headers = new HashMap<>();
  final List<Cookie> cookiesSet = new ArrayList<>();
  final Set<String> views;
  final Set<String> servlets;
  Cookie @Nullable [] cookies;
  int status = 200;
  @Nullable String forwardedTo;
  String host = "portal.example";
  boolean passedOn;

  private final Map<String, Object> attributes = new HashMap<>();
  private final String method;
  private final String path;
  private final int localPort;

  FakeExchange(String method, String path, int localPort) {
    this(method, path, localPort, Set.of(), Set.of());
  }

  FakeExchange(String method, String path, int localPort, Set<String> views, Set<String> servlets) {
    this.method = method;
    this.path = path;
    this.localPort = localPort;
    this.views = views;
    this.servlets = servlets;
  }

  @Nullable String location() {
    return headers.get("Location");
  }

  FilterChain chain() {
    return (request, response) -> passedOn = true;
  }

  HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (proxy, called, arguments) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getServletPath" -> path;
              case "getRequestURI" -> path;
              case "getLocalPort", "getServerPort" -> localPort;
              case "getScheme" -> "https";
              case "getServerName" -> host;
              case "getParameter" -> parameters.get(arguments[0]);
              case "getParameterMap" -> parameters;
              case "getHeader" -> requestHeaders.get(arguments[0]);
              case "getCookies" -> cookies;
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getServletContext" -> context();
              case "getRequestDispatcher" -> dispatcher((String) arguments[0]);
              default -> null;
            });
  }

  HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (proxy, called, arguments) -> {
          switch (called.getName()) {
            case "isCommitted" -> {
              return false;
            }
            case "setStatus", "sendError" -> status = (Integer) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "addCookie" -> cookiesSet.add((Cookie) arguments[0]);
            case "sendRedirect" -> {
              status = 302;
              headers.put("Location", (String) arguments[0]);
            }
            default -> {}
          }
          return null;
        });
  }

  private ServletContext context() {
    return fake(
        ServletContext.class,
        (proxy, called, arguments) ->
            switch (called.getName()) {
              case "getResource" ->
                  views.contains(arguments[0]) ? URI.create("file:///view").toURL() : null;
              case "getServletRegistrations" -> Map.of("servlet", registration());
              default -> null;
            });
  }

  private ServletRegistration registration() {
    return fake(ServletRegistration.class, (proxy, called, arguments) -> servlets);
  }

  private RequestDispatcher dispatcher(String target) {
    return fake(
        RequestDispatcher.class,
        (proxy, called, arguments) -> {
          forwardedTo = target;
          return null;
        });
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
