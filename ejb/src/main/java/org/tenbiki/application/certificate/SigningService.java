package org.tenbiki.application.certificate;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tenbiki.domain.certificate.KeyHash;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.domain.pki.CertificateRequestData;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.PreparedCertificate;

/**
 * The part of an issue that runs while the page waits: key, signature, file. The serial number is
 * stored before; if this does not come to its end, {@link ReservationSweepService} voids it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningService {
  @Inject SigningStepService steps;
  @Inject CertificateAuthority authority;
  @Inject IssueKeys issueKeys;
  @Inject SecretSealer sealer;

  /**
   * Signs a reserved certificate.
   *
   * @param key opens the sealed password and seals the file
   */
  @Asynchronous
  public void sign(long certificateId, byte[] key, String address) {
    boolean done = false;
    try {
      SigningOrder order = steps.order(certificateId);
      try (IssueKey issueKey = issueKeys.of(order, key)) {
        sign(certificateId, order, issueKey, key, address);
      }
      done = true;
    } finally {
      if (!done) {
        steps.abandon(certificateId);
      }
    }
  }

  private void sign(
      long certificateId, SigningOrder order, IssueKey issueKey, byte[] key, String address) {
    PreparedCertificate prepared =
        authority.prepare(
            new CertificateRequestData(
                order.organisation(),
                order.commonName(),
                order.serialNumber(),
                order.validity(),
                issueKey.publicKey()));
    IssuedCertificate issued = authority.issue(prepared);
    byte[] file = issueKey.file(issued);
    steps.complete(
        certificateId,
        issued,
        KeyHash.of(issueKey.publicKey()),
        sealer.seal(key, file, IssuanceStepService.FILE),
        address);
  }
}
