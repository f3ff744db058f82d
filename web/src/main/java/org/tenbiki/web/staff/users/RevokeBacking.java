package org.tenbiki.web.staff.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.user.CertificateRow;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.staff.Handlings;
import org.tenbiki.web.user.RevocationFields;
import org.tenbiki.web.user.SelectedCertificate;

/**
 * Revocation of a certificate: the page says whose and what follows, asks why, and prepares or does
 * it. Source: requirements C-12 and S-2.
 */
@Named("staffUsersRevoke")
@RequestScoped
public class RevokeBacking {
  @Inject transient PreparationService preparations;
  @Inject transient SelectedUser selected;
  @Inject transient SelectedCertificate certificate;
  @Inject transient CurrentUser user;

  private final RevocationFields fields = new RevocationFields();

  /** Asked for before anything is written, so that a certificate of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    getCertificate();
  }

  /** 失効する. */
  public String revoke() {
    return Handlings.outcome(
        preparations.revoke(
            user.actor(), getCertificate().id(), fields.getReason(), fields.getNote()),
        DetailsBacking.to(getHolder().id(), Notice.CERTIFICATE_REVOKED));
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
