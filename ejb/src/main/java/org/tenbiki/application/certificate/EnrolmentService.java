package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.domain.certificate.EnrolmentCode;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.pki.ServerKey;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;

/**
 * 証明書発行アプリ: a one-time code in the place of the page's cookie. From there on the cycle is that of
 * every issue. The program sends the same again until it has its certificate. Source: requirement
 * U-4.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrolmentService {
  @Inject CertificateIssuanceService issuances;
  @Inject EnrolmentStepService steps;
  @Inject CertificationRequests requests;
  @Inject ServerKey serverKey;
  @Inject ComparisonQueue queue;

  /** For the page of the issue; empty if the issue has no code, or it is worn out. */
  public Optional<EnrolmentView> find(String token) {
    return OpaqueToken.parse(token)
        .flatMap(t -> steps.code(t.lookupHash()))
        .map(code -> new EnrolmentView(code, serverKey.pin()));
  }

  /**
   * Starts the issue, tells that it runs, or hands its certificate out: as often as the same key
   * asks, until the pages' life ends or the certificate is used.
   *
   * @throws InvalidInputException if the code is right, but the request or its key is refused
   */
  public EnrolmentResult enrol(Enrol command) {
    Optional<EnrolmentCode> code = EnrolmentCode.parse(command.code());
    if (code.isEmpty()) {
      return new EnrolmentResult.CodeRefused(ErrorCode.CODE_WRONG);
    }
    OptionalLong counter = steps.counterOf(command.institutionId(), code.get());
    if (counter.isEmpty()) {
      return new EnrolmentResult.CodeRefused(ErrorCode.CODE_WORN_OUT);
    }
    long counterId = counter.getAsLong();
    EnrolmentOpening opening =
        queue.inTurnWithoutHash(
            counterId,
            () -> steps.open(command.institutionId(), counterId, code.get(), command.address()));
    if (opening instanceof EnrolmentOpening.Right right) {
      return enrol(command, right.token());
    }
    return new EnrolmentResult.CodeRefused(
        opening instanceof EnrolmentOpening.Wrong ? ErrorCode.CODE_WRONG : ErrorCode.CODE_WORN_OUT);
  }

  private EnrolmentResult enrol(Enrol command, String token) {
    Optional<IssuanceView> issuance = issuances.find(token).filter(view -> !wasCancelled(view));
    if (issuance.isEmpty()) {
      return new EnrolmentResult.CodeRefused(ErrorCode.CODE_EXPIRED);
    }
    return switch (issuance.get().state()) {
      case READY, FAILED -> start(command, token);
      case ISSUING ->
          isSameKey(command, token)
              ? new EnrolmentResult.Running()
              : new EnrolmentResult.CodeRefused(ErrorCode.CODE_USED);
      case ISSUED, CLOSED ->
          Optional.of(token)
              .filter(t -> isSameKey(command, t))
              .flatMap(t -> issuances.download(t, command.address()))
              .<EnrolmentResult>map(EnrolmentResult.Issued::new)
              .orElseGet(() -> new EnrolmentResult.CodeRefused(ErrorCode.CODE_USED));
    };
  }

  /** Closed before any key was certified. */
  private static boolean wasCancelled(IssuanceView view) {
    return view.state() == IssuanceView.State.CLOSED && view.keySource() == null;
  }

  private EnrolmentResult start(Enrol command, String token) {
    IssueResult result =
        issuances.issue(token, KeySource.PROGRAM, command.request(), command.address());
    return result == IssueResult.STARTED
        ? new EnrolmentResult.Running()
        : new EnrolmentResult.NotStarted(result);
  }

  private boolean isSameKey(Enrol command, String token) {
    return steps.isKeyOf(
        OpaqueToken.parse(token).orElseThrow().lookupHash(), requests.read(command.request()));
  }
}
