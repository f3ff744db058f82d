package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.application.shared.DueRows;
import org.tenbiki.domain.certificate.CertificateRepository;

/**
 * Mails before and after a certificate's last day. Which is due is a column of the certificate, and
 * moves on in the transaction that writes the mail: so each is written once, on however many nodes,
 * and after a time down the latest alone. Source: requirement C-9.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryNoticeService {
  @Inject CertificateRepository certificates;
  @Inject ExpiryNoticeStepService steps;
  @Inject Clock clock;

  /**
   * Writes the notices that are due.
   *
   * @return for how many certificates one was due
   */
  public int writeDue() {
    return DueRows.each(
        "notice of certificate",
        certificates.noticesDue(clock.instant(), DueRows.MOST_A_RUN),
        steps::write);
  }
}
