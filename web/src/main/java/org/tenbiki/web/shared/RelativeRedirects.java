package org.tenbiki.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Redirects without repeating the Host header, which the client chose, and always to a GET, so that
 * a form is not sent twice.
 */
class RelativeRedirects extends HttpServletResponseWrapper {
  RelativeRedirects(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendRedirect(String location) {
    if (isCommitted()) {
      throw new IllegalStateException("redirect to " + location + " after the answer began");
    }
    resetBuffer();
    setStatus(SC_SEE_OTHER);
    setHeader("Location", location);
  }
}
