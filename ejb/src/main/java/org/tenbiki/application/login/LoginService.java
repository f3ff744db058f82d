package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.domain.credential.PasswordHasher;

/** ログイン. Source: requirements, C-13 and C-14. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoginService {
  @Inject LoginStepService steps;
  @Inject ComparisonQueue queue;
  @Inject PasswordHasher hasher;

  /**
   * Who the certificate belongs to.
   *
   * @param fingerprint SHA-256 of the certificate that TLS proved, hexadecimal; null if none came
   */
  public Recognition recognise(long institutionId, @Nullable String fingerprint) {
    return fingerprint == null
        ? new Recognition.NoCertificate()
        : steps.recognise(institutionId, fingerprint);
  }

  /** Compares the password of the certificate's user and counts what is wrong. */
  public LoginResult logIn(LogIn command) {
    if (command.password().isEmpty()) {
      return new LoginResult.Empty();
    }
    OptionalLong credentialId = steps.credentialOf(command.fingerprint());
    Answer<LoginResult> answer =
        credentialId.isEmpty()
            ? new Answer<>(new LoginResult.Refused(new Recognition.Unknown()), false)
            : queue.inTurn(
                credentialId.getAsLong(), () -> steps.logIn(command, credentialId.getAsLong()));
    return answer.afterDummy(command.password().toCharArray(), hasher::dummy);
  }

  /**
   * Whether the session may go on, asked at every request.
   *
   * @return empty if it may; otherwise why not, and the session must end
   */
  public Optional<Recognition> check(SessionUser user) {
    Recognition now = steps.recognise(user.institutionId(), user.fingerprint());
    if (now instanceof Recognition.Recognised) {
      return Optional.empty();
    }
    steps.endSession(user, now);
    return Optional.of(now);
  }

  /** ログアウト, for the audit trail; the session itself is ended by the caller. */
  public void logOut(SessionUser user, String address) {
    steps.logOut(user, address);
  }
}
