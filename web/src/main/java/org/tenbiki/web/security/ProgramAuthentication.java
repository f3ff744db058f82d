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
import java.time.Clock;
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

/**
 * Who a program acts for: the certificate of the TLS connection and, with each request, user ID and
 * password of the same user. Nothing is kept between requests, and cookies are not read.
 */
@ApplicationScoped
public class ProgramAuthentication {
  private static final Logger LOG = Logger.getLogger(ProgramAuthentication.class.getName());

  @Inject ProgramLoginService logins;
  @Inject ProgramPace pace;
  @Inject CurrentUser currentUser;
  @Inject CurrentInstitution institution;
  @Inject Clock clock;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<String> fingerprint = ClientCertificate.fingerprintOf(request);
    if (fingerprint.isEmpty()) {
      return refuse(request, response, ProgramRefusal.unauthorized(ErrorCode.NO_CERTIFICATE));
    }
    int wait = pace.secondsToWait(fingerprint.get());
    if (wait > 0) {
      return refuse(request, response, ProgramRefusal.tooMany(wait));
    }
    Optional<BasicCredentials> typed = BasicCredentials.of(request);
    if (typed.isEmpty()) {
      return refuse(request, response, ProgramRefusal.unauthorized(ErrorCode.WRONG_ID_OR_PASSWORD));
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
          : refuse(request, response, refusal(result, fingerprint.get()));
    } catch (EJBException e) {
      String id = RequestId.of(request);
      LOG.log(Level.SEVERE, e, () -> "request " + id + ": log-in could not be checked");
      return refuse(request, response, ProgramRefusal.unavailable());
    }
  }

  private ProgramRefusal refusal(LoginResult result, String fingerprint) {
    boolean closed =
        result instanceof LoginResult.Refused refused
            && refused.why() instanceof Recognition.Closed;
    return closed
        ? ProgramRefusal.closed(logins.nextOpening(fingerprint).orElse(null), clock.instant())
        : ProgramRefusal.of(result);
  }

  private AuthenticationStatus letPass(SessionUser user, HttpMessageContext context) {
    institution.enter(user.institutionId());
    currentUser.recognise(user);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(user.loginId()), Groups.of(user.role()));
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, ProgramRefusal refusal) {
    refusal.announce(response);
    try {
      refusal.problem(Problem.localeOf(request), RequestId.of(request)).send(response);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
