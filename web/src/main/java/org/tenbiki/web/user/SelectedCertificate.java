package org.tenbiki.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.tenbiki.application.user.CertificateRow;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.AddressParameters;

/** The certificate that the address names. */
@RequestScoped
public class SelectedCertificate {
  @Inject transient AddressParameters parameters;

  /**
   * @throws BusinessRuleException NOT_FOUND if it is not among these
   */
  public CertificateRow among(List<CertificateRow> certificates) {
    OptionalLong id = parameters.id("certificate");
    return certificates.stream()
        .filter(certificate -> id.isPresent() && certificate.id() == id.getAsLong())
        .findFirst()
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }
}
