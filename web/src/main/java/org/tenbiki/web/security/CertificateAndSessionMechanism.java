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
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.RequestId;
import org.tenbiki.web.shared.RoutingFilter;
import org.tenbiki.web.shared.SecurityHeaders;

/**
 * Lets a request pass to the pages behind log-in only if three things agree now, at this request:
 * the certificate of the TLS connection, the session that certificate and password opened, and the
 * database. TLS itself does not ask again on a connection that lives on or is resumed. Idle time is
 * counted here and not by the container, for which every request with the session's cookie is the
 * user's doing. Source: requirements, C-13 and C-14.
 */
@ApplicationScoped
public class CertificateAndSessionMechanism implements HttpAuthenticationMechanism {
  private static final Logger LOG =
      Logger.getLogger(CertificateAndSessionMechanism.class.getName());

  /** What pages ask by themselves, which is nobody's doing. Source: requirement A-5. */
  private static final String STATE = "/session/state";

  @Inject LoginService logins;
  @Inject CurrentUser currentUser;
  @Inject CurrentInstitution institution;
  @Inject LoginRedirect loginRedirect;
  @Inject ProgramAuthentication programs;
  @Inject SecurityHeaders headers;
  @Inject Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    // the container may answer for itself after this, without ever reaching the filters
    headers.write(request, response);
    if (RoutingFilter.isInterface(RoutingFilter.pathOf(request))) {
      return programs.validate(request, response, context);
    }
    try {
      Optional<SessionUser> user = presentUser(request);
      Optional<Recognition> refusal = user.flatMap(u -> check(u, request));
      if (user.isEmpty() || refusal.isPresent()) {
        return refuse(request, response, refusal);
      }
      return letPass(request, user.get(), context);
    } catch (EJBException e) {
      String id = RequestId.of(request);
      LOG.log(Level.SEVERE, e, () -> "request " + id + ": log-in could not be checked");
      return unavailable(response);
    }
  }

  /** Whose session it is, if the user was not idle for too long. */
  private Optional<SessionUser> presentUser(HttpServletRequest request) {
    return LoginSession.userOf(request)
        .filter(user -> institution.enter(user.institutionId()))
        .filter(user -> !LoginSession.remaining(request, idleTime(), clock.instant()).isZero());
  }

  private Optional<Recognition> check(SessionUser user, HttpServletRequest request) {
    return logins.check(
        user, ClientCertificate.fingerprintOf(request).orElse(null), request.getRemoteAddr());
  }

  private AuthenticationStatus letPass(
      HttpServletRequest request, SessionUser user, HttpMessageContext context) {
    if (!STATE.equals(request.getRequestURI())) {
      LoginSession.touch(request, idleTime(), clock.instant());
    }
    currentUser.recognise(user);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(user.loginId()), Groups.of(user.role()));
  }

  private Duration idleTime() {
    return institution.getSessions().idleTime();
  }

  private AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, Optional<Recognition> why) {
    try {
      if (why.filter(Recognition.Closed.class::isInstance).isPresent()) {
        loginRedirect.sendToClosed(request, response);
      } else {
        loginRedirect.send(request, response);
      }
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
