package org.tenbiki.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The user goes on: the request itself, like any other, has already extended the session. Source:
 * requirement A-5.
 */
@WebServlet("/session/extend")
public class ExtendServlet extends HttpServlet {
  @Inject transient Remaining remaining;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    remaining.write(request, response);
  }
}
