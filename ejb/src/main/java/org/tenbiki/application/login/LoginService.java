package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.domain.credential.PasswordHasher;

/** ログイン. Source: requirements, C-13 and C-14. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoginService {
  @Inject LoginStepService steps;
  @Inject FactorStepService secondSteps;
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
    if (credentialId.isEmpty()) {
      return refuse(command);
    }
    return queue
        .inTurn(credentialId.getAsLong(), () -> steps.logIn(command, credentialId.getAsLong()))
        .afterDummy(command.password().toCharArray(), hasher::dummy);
  }

  /** Refuses a certificate that is not of who logs in: written down, as slow as a comparison. */
  public LoginResult refuse(LogIn command) {
    steps.refuseUnknown(command);
    hasher.dummy(command.password().toCharArray());
    return new LoginResult.Refused(new Recognition.Unknown());
  }

  /** Refuses a certificate that our authority signed and nobody has, at no institution. */
  public LoginResult refuse(String fingerprint, String password, String address) {
    steps.refuseUnknown(fingerprint, address);
    hasher.dummy(password.toCharArray());
    return new LoginResult.Refused(new Recognition.Unknown());
  }

  /** What is asked for after the password; empty if the token leads nowhere. */
  public Optional<FactorQuestion> question(String fingerprint, String token) {
    return OpaqueToken.parse(token)
        .flatMap(parsed -> secondSteps.question(parsed.lookupHash(), fingerprint));
  }

  /** Compares the second factor's value and counts what is wrong. */
  public LoginResult confirm(Confirm command) {
    if (command.value().isBlank()) {
      return new LoginResult.Empty();
    }
    Optional<String> hash = OpaqueToken.parse(command.token()).map(OpaqueToken::lookupHash);
    OptionalLong counterId =
        hash.isPresent()
            ? secondSteps.counterOf(hash.get(), command.fingerprint())
            : OptionalLong.empty();
    return counterId.isEmpty()
        ? new LoginResult.PassageOver()
        : queue.inTurn(
            counterId.getAsLong(),
            () -> secondSteps.confirm(command, hash.get(), counterId.getAsLong()));
  }

  /** キャンセル between password and second factor. */
  public void giveUp(String token) {
    OpaqueToken.parse(token).ifPresent(parsed -> secondSteps.close(parsed.lookupHash()));
  }

  /**
   * Whether the session may go on, asked at every request.
   *
   * @param fingerprint of the certificate that the connection proved; null if none came
   * @return empty if it may; otherwise what the certificate opens now, {@code Recognised} if
   *     another password is asked for, and the session, whose end is written down, must end
   */
  public Optional<Recognition> check(
      SessionUser user, @Nullable String fingerprint, String address) {
    if (user.fingerprint() == null) {
      return refusal(user, steps.recognise(user.userId()), address);
    }
    if (fingerprint != null && !fingerprint.equals(user.fingerprint())) {
      steps.endSession(user, address, "another certificate");
      return Optional.of(new Recognition.Unknown());
    }
    return refusal(user, recognise(user.institutionId(), fingerprint), address);
  }

  private Optional<Recognition> refusal(SessionUser user, Recognition now, String address) {
    if (!(now instanceof Recognition.Open open)) {
      steps.endSession(user, address, now.getClass().getSimpleName());
      return Optional.of(now);
    }
    if (open.passwordVersion() != user.passwordVersion()) {
      steps.endSession(user, address, "another password");
      return Optional.of(now);
    }
    if (!steps.hasPowersOfToday(user)) {
      steps.endSession(user, address, "another scheme of rights");
      return Optional.of(now);
    }
    return Optional.empty();
  }

  /** ログアウト, for the audit trail; the session itself is ended by the caller. */
  public void logOut(SessionUser user, String address) {
    steps.logOut(user, address);
  }
}
