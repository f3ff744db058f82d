package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenbiki.application.calendar.Opening;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * Log-in of programs, which keep no session: certificate, user ID and password with each request,
 * under the same locks as people. Source: requirements and C-14.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProgramLoginService {
  @Inject LoginService logins;
  @Inject CertificateRepository certificates;
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject Opening opening;
  @Inject Clock clock;

  /**
   * @param fingerprint SHA-256 of the certificate that TLS proved, hexadecimal
   * @param loginId must be that of the certificate's user; otherwise nothing is compared, and the
   *     answer is that to a wrong password
   */
  public LoginResult logIn(String fingerprint, String loginId, String password, String address) {
    Optional<User> holder =
        certificates.findByFingerprint(fingerprint).map(Certificate::userId).map(users::get);
    if (holder.isEmpty()) {
      return logins.refuse(fingerprint, password, address);
    }
    LogIn command = new LogIn(holder.get().institutionId(), fingerprint, password, address);
    if (!holder.get().loginId().equals(loginId)) {
      logins.refuse(command);
      return new LoginResult.Wrong(OptionalInt.empty());
    }
    LoginResult result = logins.logIn(command);
    if (result instanceof LoginResult.FactorAsked asked) {
      logins.giveUp(asked.token());
    }
    return result;
  }

  /**
   * When the service opens to the certificate's user, now if it is open.
   *
   * @return empty if it does not open for a year, or nobody has the certificate
   */
  public Optional<Instant> nextOpening(String fingerprint) {
    Instant now = clock.instant();
    return certificates
        .findByFingerprint(fingerprint)
        .map(certificate -> users.get(certificate.userId()).institutionId())
        .map(institutions::get)
        .flatMap(institution -> opening.hoursOf(institution, now).nextOpening(now));
  }
}
