package org.tenbiki.web.member.certificates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.member.CertificatePermitService;
import org.tenbiki.application.member.PermitRow;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** 変更 and 確定: a general user may take a certificate. Source: requirement D-10. */
@Named("memberCertificatesPermit")
@RequestScoped
public class PermitBacking {
  @Inject transient CertificatePermitService permits;
  @Inject transient ApprovalFields approval;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable PermitRow found;

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    user.mustBeMaster();
    getHolder();
  }

  /** 確定. */
  public String permit() {
    return approval.refuses(permits.permit(user.actor(), getHolder().id(), approval.getTyped()))
        ? Outcome.STAY
        : Outcome.to("/member/certificates/permitted", Notice.CERTIFICATE_PERMITTED)
            + "&id="
            + getHolder().id();
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none, or none of this contract
   */
  public PermitRow getHolder() {
    PermitRow row = found;
    if (row == null) {
      long id =
          parameters.id("id").orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
      row = permits.permitOf(user.actor(), id);
      found = row;
    }
    return row;
  }
}
