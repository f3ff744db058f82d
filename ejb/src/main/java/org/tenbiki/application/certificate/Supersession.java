package org.tenbiki.application.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.user.User;

/**
 * What the first log-in with a certificate ends: the older ones of its user, and the file's
 * download. Source: requirements C-5 and C-10.
 */
@Dependent
public class Supersession {
  @Inject CertificateRepository certificates;
  @Inject IssuanceRepository issuances;

  /** Called under the user's row lock. */
  public void firstUse(Certificate used, User user, Instant now) {
    if (!used.usedAt(now)) {
      return;
    }
    certificates.ofUser(user.id()).stream()
        .filter(c -> c.isOlderThan(used) && c.state() == CertificateState.ISSUED)
        .forEach(c -> certificates.lock(c.id()).revoke(RevocationReason.SUPERSEDED, now));
    issuances.findByCertificate(used.id()).ifPresent(i -> issuances.lock(i.id()).close());
  }
}
