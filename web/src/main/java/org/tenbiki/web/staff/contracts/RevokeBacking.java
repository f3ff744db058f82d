package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.certificate.RevocationService;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.ContractDetails.CertificateRow;
import org.tenbiki.application.contract.ContractDetails.UserRow;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/**
 * Revocation of a certificate: the page says whose and what follows, asks why, and does it. Source:
 * requirements C-12 and S-2.
 */
@Named("staffContractsRevoke")
@RequestScoped
public class RevokeBacking {
  @Inject transient RevocationService revocations;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  private String reason = "";
  private String note = "";

  /** Asked for before anything is written, so that a certificate of others is not found. */
  public void load() {
    getCertificate();
  }

  /** 失効する. */
  public String revoke() {
    List<Violation> missing = new ArrayList<>();
    if (reason.isEmpty()) {
      missing.add(Violation.of("reason", ErrorCode.REQUIRED));
    }
    if (note.isBlank()) {
      missing.add(Violation.of("note", ErrorCode.REQUIRED));
    }
    if (!missing.isEmpty()) {
      ErrorMessages.add(missing);
      return Outcome.STAY;
    }
    revocations.revoke(user.actor(), getCertificate().id(), reason, note);
    return DetailsBacking.to(getDetails().contract().id(), Notice.CERTIFICATE_REVOKED);
  }

  public ContractDetails getDetails() {
    return selected.get();
  }

  public UserRow getHolder() {
    long id = getCertificate().id();
    return getDetails().users().stream()
        .filter(row -> row.certificates().stream().anyMatch(c -> c.id() == id))
        .findFirst()
        .orElseThrow(RevokeBacking::notFound);
  }

  public CertificateRow getCertificate() {
    OptionalLong id = selected.id("certificate");
    return getDetails().users().stream()
        .flatMap(row -> row.certificates().stream())
        .filter(certificate -> id.isPresent() && certificate.id() == id.getAsLong())
        .findFirst()
        .orElseThrow(RevokeBacking::notFound);
  }

  private static BusinessRuleException notFound() {
    return new BusinessRuleException(ErrorCode.NOT_FOUND);
  }

  /** What staff may choose from. */
  public List<RevocationReason> getReasons() {
    return List.of(RevocationReason.values());
  }

  public String getReason() {
    return reason;
  }

  /** Null if nothing was chosen. */
  public void setReason(@Nullable String reason) {
    this.reason = Objects.requireNonNullElse(reason, "");
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
