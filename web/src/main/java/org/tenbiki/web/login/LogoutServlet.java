package org.tenbiki.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.web.security.LoginSession;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Notice;

/**
 * ログアウト: ends the session on the server. Stands outside log-in, so that it also works when the
 * session is over already. Source: requirement A-4.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  @Inject transient LoginService logins;
  @Inject transient CurrentInstitution institution;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SessionUser> user = LoginSession.userOf(request);
    LoginSession.end(request);
    LoginSession.forget(request, response);
    user.ifPresent(gone -> logins.logOut(gone, request.getRemoteAddr()));
    response.sendRedirect(Notice.LOGGED_OUT.appendedTo(institution.getEntryUrl()));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(institution.getEntryUrl());
  }
}
