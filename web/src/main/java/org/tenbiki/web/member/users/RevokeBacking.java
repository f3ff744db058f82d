package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.user.CertificateRow;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;

/** Revocation of a general user's certificate by the master. Source: requirement C-12. */
@Named("memberUsersRevoke")
@RequestScoped
public class RevokeBacking {
  @Inject transient GeneralUserService users;
  @Inject transient SelectedUser selected;
  @Inject transient AddressParameters parameters;
  @Inject transient CurrentUser user;

  private String reason = "";
  private String note = "";

  /** Asked for before anything is written, so that a certificate of others is not found. */
  public void load() {
    getCertificate();
  }

  /** 失効する. */
  public String revoke() {
    users.revoke(user.actor(), selected.id(), getCertificate().id(), reason, note);
    return SelectedUser.to(selected.id(), Notice.CERTIFICATE_REVOKED);
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

  /** What a master may choose from. */
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
