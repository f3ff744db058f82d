package org.tenbiki.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives every answer its {@link SecurityHeaders}, redirects that repeat no Host header, and
 * programs refusals that they can read.
 */
public class HeadersFilter extends HttpFilter {
  @Inject transient SecurityHeaders headers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers.write(request, response);
    boolean forProgram = RoutingFilter.isInterface(RoutingFilter.pathOf(request));
    chain.doFilter(
        request,
        forProgram ? new ProblemAnswers(request, response) : new RelativeRedirects(response));
  }
}
