package org.tenbiki.web.security;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.RequestId;
import org.tenbiki.web.shared.SecurityHeaders;

/**
 * Lets a request pass to the pages behind log-in only if three things agree now, at this request:
 * the certificate of the TLS connection, the session that certificate and password opened, and the
 * database. TLS itself does not ask again on a connection that lives on or is resumed. Source:
 * requirements A-4, C-13 and C-14.
 */
@ApplicationScoped
public class CertificateAndSessionMechanism implements HttpAuthenticationMechanism {
  private static final Logger LOG =
      Logger.getLogger(CertificateAndSessionMechanism.class.getName());

  @Inject LoginService logins;
  @Inject CurrentUser currentUser;
  @Inject CurrentInstitution institution;
  @Inject LoginRedirect loginRedirect;
  @Inject SecurityHeaders headers;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    // the container may answer for itself after this, without ever reaching the filters
    headers.write(request, response);
    try {
      return checkedUser(request)
          .map(user -> letPass(user, context))
          .orElseGet(() -> refuse(request, response));
    } catch (EJBException e) {
      String id = RequestId.of(request);
      LOG.log(Level.SEVERE, e, () -> "request " + id + ": log-in could not be checked");
      return unavailable(response);
    }
  }

  private Optional<SessionUser> checkedUser(HttpServletRequest request) {
    return LoginSession.userOf(request)
        .filter(
            user ->
                logins.mayGoOn(
                    user,
                    ClientCertificate.fingerprintOf(request).orElse(null),
                    request.getRemoteAddr()))
        .filter(user -> institution.enter(user.institutionId()));
  }

  private AuthenticationStatus letPass(SessionUser user, HttpMessageContext context) {
    currentUser.recognise(user);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(user.loginId()), Groups.of(user.role()));
  }

  private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response) {
    try {
      loginRedirect.send(request, response);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuthenticationStatus unavailable(HttpServletResponse response) {
    try {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
