package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
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

  /**
   * @param fingerprint SHA-256 of the certificate that TLS proved, hexadecimal
   * @param loginId must be that of the certificate's user; otherwise nothing is compared
   */
  public LoginResult logIn(String fingerprint, String loginId, String password, String address) {
    Optional<User> holder =
        certificates.findByFingerprint(fingerprint).map(Certificate::userId).map(users::get);
    if (holder.isEmpty()) {
      return new LoginResult.Refused(new Recognition.Unknown());
    }
    LogIn command = new LogIn(holder.get().institutionId(), fingerprint, password, address);
    if (!holder.get().loginId().equals(loginId)) {
      return logins.refuse(command);
    }
    LoginResult result = logins.logIn(command);
    if (result instanceof LoginResult.FactorAsked asked) {
      logins.giveUp(asked.token());
    }
    return result;
  }
}
