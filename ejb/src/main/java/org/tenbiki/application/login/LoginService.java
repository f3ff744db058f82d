package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ログイン. Source: requirements, C-13 and C-14. */
@Stateless
public class LoginService {
  /**
   * Who the certificate belongs to.
   *
   * @param fingerprint SHA-256 of the certificate that TLS proved, hexadecimal; null if none came
   */
  public Recognition recognise(long institutionId, @Nullable String fingerprint) {
    throw new UnsupportedOperationException();
  }

  /** Compares the password of the certificate's user and counts what is wrong. */
  public LoginResult logIn(LogIn command) {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether the session may go on, asked at every request.
   *
   * @return empty if it may; otherwise why not, and the session must end
   */
  public Optional<Recognition> check(SessionUser user) {
    throw new UnsupportedOperationException();
  }

  /** ログアウト, for the audit trail; the session itself is ended by the caller. */
  public void logOut(SessionUser user, String address) {
    throw new UnsupportedOperationException();
  }
}
