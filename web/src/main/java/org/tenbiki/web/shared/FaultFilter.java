package org.tenbiki.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Turns what goes wrong outside of pages, in filters and servlets, into the error page: 503 while
 * the database is away. Pages have {@link FaultHandler}.
 */
public class FaultFilter extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      int status = new Fault(e).recorded(RequestId.of(request));
      if (response.isCommitted()) {
        throw e;
      }
      response.sendError(status);
    }
  }
}
