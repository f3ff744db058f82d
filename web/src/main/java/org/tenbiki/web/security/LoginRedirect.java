package org.tenbiki.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.web.shared.PortalCookie;
import org.tenbiki.web.shared.WebSettings;

/**
 * The way from a page behind log-in to the log-in page, which tells why the session ended, or to
 * the page that tells when the service opens again.
 */
@ApplicationScoped
public class LoginRedirect {
  @Inject WebSettings settings;

  /** Ends the session and sends the browser to the log-in page of its institution. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean hadSession = request.getRequestedSessionId() != null;
    leave(request, response, hadSession ? "/login?ended" : "/login");
  }

  /** Ends the session and sends the browser to the page of the closed hours. */
  void sendToClosed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    leave(request, response, "/closed");
  }

  private void leave(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    String code =
        LoginSession.userOf(request)
            .map(SessionUser::institutionCode)
            .or(() -> PortalCookie.INSTITUTION.read(request))
            .orElse("");
    LoginSession.end(request);
    String origin = settings.isMemberPort(request.getLocalPort()) ? "" : settings.memberUrl();
    // without an institution the entry of the public side asks for it
    String location = code.isEmpty() ? settings.publicUrl() + "/" : origin + "/" + code + page;
    response.setHeader("Cache-Control", "no-store");
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + location
                  + "\"/></partial-response>");
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", location);
    }
  }
}
