package org.tenbiki.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The addresses of the application's folders without their slash. Left to itself the container
 * answers them before any filter, with a redirect that repeats the Host header.
 */
@WebServlet(
    urlPatterns = {
      "/META-INF/*",
      "/WEB-INF/*",
      "/assets",
      "/assets/fonts",
      "/assets/fonts/files",
      "/certificate",
      "/demo",
      "/error",
      "/help",
      "/member",
      "/member/audit",
      "/member/certificate",
      "/member/deductions",
      "/member/certificates",
      "/member/notices",
      "/member/update",
      "/member/users",
      "/registration",
      "/staff",
      "/staff/audit",
      "/staff/calendar",
      "/staff/certificates",
      "/staff/contracts",
      "/staff/lists",
      "/staff/mails",
      "/staff/notices",
      "/staff/requests",
      "/staff/settings",
      "/staff/users"
    })
public class FolderServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String folder = RoutingFilter.pathOf(request);
    if (getServletContext().getResource(folder + "/index.xhtml") == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      response.sendRedirect(folder + "/");
    }
  }
}
