package org.tenbiki.application.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.domain.certificate.Enrolment;
import org.tenbiki.domain.certificate.EnrolmentCode;
import org.tenbiki.domain.certificate.EnrolmentRepository;
import org.tenbiki.domain.certificate.EnrolmentSealer;
import org.tenbiki.domain.certificate.Issuance;

/**
 * The one-time codes of issues whose key 証明書発行アプリ makes. No password is kept beside a code, so that
 * what it opens is worth no more than a certificate. Source: requirement U-4.
 */
@Dependent
public class EnrolmentCodes {
  @Inject EnrolmentRepository enrolments;
  @Inject EnrolmentSealer sealer;
  @Inject SecureRandom random;

  /** One for the issue. */
  void make(Issuance issuance, OpaqueToken token) {
    EnrolmentCode code = EnrolmentCode.random(random);
    enrolments.add(new Enrolment(issuance.id(), code, token.text(), sealer));
  }

  /** The code as the page shows it; empty if the issue has none, or it is worn out. */
  Optional<EnrolmentCode> shown(Issuance issuance, int most) {
    return enrolments
        .findByIssuance(issuance.id())
        .filter(enrolment -> !enrolment.isWornOut(most))
        .map(enrolment -> enrolment.code(sealer));
  }
}
