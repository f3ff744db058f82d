package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.user.CertificateRow;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.user.RevocationFields;
import org.tenbiki.web.user.SelectedCertificate;

/** Revocation of a general user's certificate by the master. Source: requirement C-12. */
@Named("memberUsersRevoke")
@RequestScoped
public class RevokeBacking {
  @Inject transient GeneralUserService users;
  @Inject transient SelectedUser selected;
  @Inject transient SelectedCertificate certificate;
  @Inject transient CurrentUser user;
  @Inject transient Receipts receipts;
  @Inject transient ApprovalFields approval;

  private final RevocationFields fields = new RevocationFields();

  /** Asked for before anything is written, so that a certificate of others is not found. */
  public void load() {
    getCertificate();
  }

  /** 失効する. */
  public String revoke() {
    ApprovalResult result =
        users.revoke(
            user.actor(),
            selected.id(),
            getCertificate().id(),
            fields.getReason(),
            fields.getNote(),
            approval.getTyped());
    if (approval.refuses(result)) {
      return Outcome.STAY;
    }
    return receipts.with(
        SelectedUser.to(selected.id(), Notice.CERTIFICATE_REVOKED),
        selected.id(),
        AuditEventType.CERTIFICATE_REVOKED);
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  public CertificateRow getCertificate() {
    return certificate.among(selected.get().certificates());
  }

  public RevocationFields getFields() {
    return fields;
  }
}
