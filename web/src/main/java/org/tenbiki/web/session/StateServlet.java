package org.tenbiki.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How long the session still lives; asking is not the user's doing. Source: requirement A-5. */
@WebServlet("/session/state")
public class StateServlet extends HttpServlet {
  @Inject transient Remaining remaining;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    remaining.write(request, response);
  }
}
