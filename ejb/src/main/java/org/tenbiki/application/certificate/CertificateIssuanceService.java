package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.application.credential.TypedLogin;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.pki.UserKeys;
import org.tenbiki.domain.shared.InvalidInputException;

/**
 * 電子証明書発行. Source: requirements C-1 to C-7. The cycle and its crash points are drawn in
 * docs/issuance-cycle.md.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateIssuanceService {
  @Inject TypedLogin typed;
  @Inject ComparisonQueue queue;
  @Inject IssuanceStepService steps;
  @Inject SigningService signing;
  @Inject SecretSealer sealer;
  @Inject PasswordHasher hasher;
  @Inject UserKeys keys;
  @Inject CertificationRequests requests;

  /** Compares user ID and password and counts what is wrong. */
  public IssuanceLogInResult logIn(IssuanceLogIn command) {
    String loginId = TypedLogin.fold(command.loginId());
    Violations violations =
        typed.violationsOf(command.institutionId(), loginId, command.password());
    if (!violations.none()) {
      return new IssuanceLogInResult.Invalid(violations.list());
    }
    long credentialId = typed.credentialOf(command.institutionId(), loginId);
    return queue
        .inTurn(credentialId, () -> steps.logIn(command, loginId, credentialId))
        .afterDummy(command.password().toCharArray(), hasher::dummy);
  }

  /** Empty if the token is unknown or too old. */
  public Optional<IssuanceView> find(String token) {
    return OpaqueToken.parse(token).flatMap(t -> steps.find(t.lookupHash()));
  }

  /** Starts the issue; pressed again it changes nothing. */
  public IssueResult issue(String token, String address) {
    return issue(token, KeyOffer.none(), address);
  }

  /**
   * The same with a key of the user's. Whichever key comes first gets the certificate; one that
   * comes later is not looked at.
   *
   * @param request PKCS#10, PEM or DER
   * @throws InvalidInputException if the request or its key is refused
   */
  public IssueResult issue(String token, KeySource source, byte[] request, String address) {
    if (find(token).isEmpty()) {
      return IssueResult.EXPIRED;
    }
    return issue(token, KeyOffer.brought(source, requests.read(request)), address);
  }

  private IssueResult issue(String token, KeyOffer offer, String address) {
    Optional<OpaqueToken> parsed = OpaqueToken.parse(token);
    if (parsed.isEmpty()) {
      return IssueResult.EXPIRED;
    }
    Reservation reservation = steps.reserve(parsed.get().lookupHash(), offer, address);
    reservation.certificateId().ifPresent(id -> signing.sign(id, parsed.get().key(), address));
    return reservation.result();
  }

  /** The file, as often as asked for until the pages' life ends or the certificate is used. */
  public Optional<DownloadFile> download(String token, String address) {
    Optional<OpaqueToken> parsed = OpaqueToken.parse(token);
    Optional<DownloadFile> file =
        parsed.flatMap(t -> steps.download(t.lookupHash()).map(f -> opened(f, t)));
    file.ifPresent(f -> steps.recordDownload(parsed.orElseThrow().lookupHash(), address, ""));
    return file;
  }

  /**
   * The file in a form that old importers open. It is made from the file, so that a wrong password
   * tells no more than the file itself would, and is not counted.
   */
  public LegacyFile downloadLegacy(String token, String password, String address) {
    Optional<OpaqueToken> parsed = OpaqueToken.parse(token);
    Optional<DownloadFile> file =
        parsed.flatMap(
            t ->
                steps
                    .download(t.lookupHash())
                    .filter(f -> f.name().endsWith(KeySource.SERVER.extension()))
                    .map(f -> opened(f, t)));
    if (file.isEmpty()) {
      return new LegacyFile.Gone();
    }
    Optional<byte[]> legacy = keys.legacyPkcs12(file.get().content(), password.toCharArray());
    if (legacy.isEmpty()) {
      return new LegacyFile.WrongPassword();
    }
    steps.recordDownload(parsed.orElseThrow().lookupHash(), address, "legacy");
    String name = file.get().name().replaceAll("\\.p12$", "-legacy.p12");
    return new LegacyFile.Ready(new DownloadFile(name, legacy.get()));
  }

  private DownloadFile opened(DownloadFile file, OpaqueToken token) {
    return new DownloadFile(
        file.name(), sealer.open(token.key(), file.content(), IssuanceStepService.FILE));
  }

  /**
   * Ends a certificate whose key the user brought and lost before any use of it, so that the user
   * may issue another one.
   *
   * @return false if there is none, or it was used
   */
  public boolean startAnew(String token, String address) {
    return OpaqueToken.parse(token).filter(t -> steps.giveUp(t.lookupHash(), address)).isPresent();
  }

  /** 閉じる or キャンセル: wipes what the pages kept. */
  public void close(String token) {
    OpaqueToken.parse(token).ifPresent(t -> steps.close(t.lookupHash()));
  }
}
