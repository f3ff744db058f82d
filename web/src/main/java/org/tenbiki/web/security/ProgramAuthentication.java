package org.tenbiki.web.security;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.ProgramLoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Problem;
import org.tenbiki.web.shared.RequestId;
import org.tenbiki.web.shared.Texts;

/**
 * Who a program acts for: the certificate of the TLS connection and, with each request, user ID and
 * password of the same user. Nothing is kept between requests, and cookies are not read.
 */
@ApplicationScoped
public class ProgramAuthentication {
  private static final Logger LOG = Logger.getLogger(ProgramAuthentication.class.getName());

  /** Servlets have no name for it. Source: RFC 6585. */
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject ProgramLoginService logins;
  @Inject ProgramPace pace;
  @Inject CurrentUser currentUser;
  @Inject CurrentInstitution institution;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<String> fingerprint = ClientCertificate.fingerprintOf(request);
    if (fingerprint.isEmpty()) {
      return refuse(
          request, response, HttpServletResponse.SC_UNAUTHORIZED, ErrorCode.NO_CERTIFICATE);
    }
    int wait = pace.secondsToWait(fingerprint.get());
    if (wait > 0) {
      return tooMany(request, response, wait);
    }
    Optional<BasicCredentials> typed = BasicCredentials.of(request);
    if (typed.isEmpty()) {
      return refuse(
          request, response, HttpServletResponse.SC_UNAUTHORIZED, ErrorCode.WRONG_ID_OR_PASSWORD);
    }
    try {
      LoginResult result =
          logins.logIn(
              fingerprint.get(),
              typed.get().userId(),
              typed.get().password(),
              request.getRemoteAddr());
      return result instanceof LoginResult.LoggedIn in && !in.user().role().isStaff()
          ? letPass(in.user(), context)
          : refuse(request, response, result);
    } catch (EJBException e) {
      String id = RequestId.of(request);
      LOG.log(Level.SEVERE, e, () -> "request " + id + ": log-in could not be checked");
      return refuse(
          request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, ErrorCode.UNAVAILABLE);
    }
  }

  private AuthenticationStatus letPass(SessionUser user, HttpMessageContext context) {
    institution.enter(user.institutionId());
    currentUser.recognise(user);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(user.loginId()), Groups.of(user.role()));
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, LoginResult result) {
    if (result instanceof LoginResult.FactorAsked || result instanceof LoginResult.NoFactor) {
      return refuse(
          request, response, HttpServletResponse.SC_FORBIDDEN, ErrorCode.FACTOR_FOR_PROGRAM);
    }
    if (result instanceof LoginResult.LoggedIn) {
      return refuse(request, response, HttpServletResponse.SC_FORBIDDEN, ErrorCode.FORBIDDEN);
    }
    if (result instanceof LoginResult.Refused refused) {
      Recognition why = refused.why();
      if (why instanceof Recognition.Closed) {
        return refuse(
            request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, ErrorCode.UNAVAILABLE);
      }
      if (why instanceof Recognition.Locked || why instanceof Recognition.Blocked) {
        return refuse(request, response, HttpServletResponse.SC_FORBIDDEN, ErrorCode.LOGIN_BLOCKED);
      }
      if (why instanceof Recognition.Revoked || why instanceof Recognition.Superseded) {
        return refuse(
            request, response, HttpServletResponse.SC_UNAUTHORIZED, ErrorCode.CERTIFICATE_REVOKED);
      }
    }
    return refuse(
        request, response, HttpServletResponse.SC_UNAUTHORIZED, ErrorCode.WRONG_ID_OR_PASSWORD);
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, int status, ErrorCode code) {
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"tenbiki\", charset=\"UTF-8\"");
    }
    return send(Problem.of(status, code, localeOf(request), RequestId.of(request)), response);
  }

  private static AuthenticationStatus tooMany(
      HttpServletRequest request, HttpServletResponse response, int seconds) {
    response.setHeader("Retry-After", String.valueOf(seconds));
    ErrorCode code = ErrorCode.TOO_MANY_REQUESTS;
    return send(
        new Problem(
            TOO_MANY_REQUESTS,
            code,
            Texts.text(localeOf(request), code.messageKey(), seconds),
            RequestId.of(request),
            null),
        response);
  }

  private static Locale localeOf(HttpServletRequest request) {
    return Problem.localeOf(request.getLocale());
  }

  private static AuthenticationStatus send(Problem problem, HttpServletResponse response) {
    try {
      problem.send(response);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
