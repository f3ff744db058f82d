package org.tenbiki.web.staff.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.user.CertificateRow;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.staff.Handlings;

/**
 * Revocation of a certificate: the page says whose and what follows, asks why, and prepares or does
 * it. Source: requirements C-12 and S-2.
 */
@Named("staffUsersRevoke")
@RequestScoped
public class RevokeBacking {
  @Inject transient PreparationService preparations;
  @Inject transient SelectedUser selected;
  @Inject transient AddressParameters parameters;
  @Inject transient CurrentUser user;

  private String reason = "";
  private String note = "";

  /** Asked for before anything is written, so that a certificate of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    getCertificate();
  }

  /** 失効する. */
  public String revoke() {
    return Handlings.outcome(
        preparations.revoke(user.actor(), getCertificate().id(), reason, note),
        DetailsBacking.to(getHolder().id(), Notice.CERTIFICATE_REVOKED));
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  public CertificateRow getCertificate() {
    OptionalLong id = parameters.id("certificate");
    return selected.get().certificates().stream()
        .filter(certificate -> id.isPresent() && certificate.id() == id.getAsLong())
        .findFirst()
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
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
