package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssuanceLogIn;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.certificate.IssuanceLogInResult.Accepted;
import org.tenbiki.application.certificate.IssuanceLogInResult.Blocked;
import org.tenbiki.application.certificate.IssuanceLogInResult.Invalid;
import org.tenbiki.application.certificate.IssuanceLogInResult.Locked;
import org.tenbiki.application.certificate.IssuanceLogInResult.NotActive;
import org.tenbiki.application.certificate.IssuanceLogInResult.NotPermitted;
import org.tenbiki.application.certificate.IssuanceLogInResult.NotYet;
import org.tenbiki.application.certificate.IssuanceLogInResult.UsableCertificateExists;
import org.tenbiki.application.certificate.IssuanceLogInResult.Wrong;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;
import org.tenbiki.web.user.LoginFields;

/** ユーザー認証. Source: requirements C-1 and C-2. */
@Named("certificateAuthentication")
@RequestScoped
public class AuthenticationBacking {
  @Inject transient CertificateIssuanceService issuances;
  @Inject transient CurrentInstitution institution;
  @Inject transient Browser browser;
  @Inject transient JapanTime japan;

  private final LoginFields fields = new LoginFields();

  /** 認証. */
  public String authenticate() {
    IssuanceLogInResult result =
        issuances.logIn(
            new IssuanceLogIn(
                institution.getId(), fields.getLoginId(), fields.getPassword(), browser.address()));
    if (result instanceof Accepted accepted) {
      browser.keep(PortalCookie.ISSUANCE, accepted.token());
      return Outcome.to("/certificate/issue");
    }
    tell(result);
    return Outcome.STAY;
  }

  private void tell(IssuanceLogInResult result) {
    if (result instanceof Invalid invalid) {
      ErrorMessages.add(invalid.violations());
    } else if (result instanceof Wrong wrong) {
      ErrorMessages.addWrong(ErrorCode.WRONG_USER_OR_PASSWORD, wrong.remaining());
    } else if (result instanceof Locked locked) {
      ErrorMessages.addLocked(ErrorCode.USER_LOCKED, locked.until());
    } else if (result instanceof Blocked) {
      ErrorMessages.add(ErrorCode.USER_BLOCKED);
    } else if (result instanceof UsableCertificateExists usable) {
      ErrorMessages.add(
          ErrorCode.USABLE_CERTIFICATE_EXISTS,
          japan.day(usable.lastDay()),
          japan.day(usable.renewableFrom()));
    } else if (result instanceof NotYet) {
      ErrorMessages.add(ErrorCode.NO_CERTIFICATES_YET);
    } else if (result instanceof NotPermitted) {
      ErrorMessages.add(ErrorCode.CERTIFICATE_NOT_PERMITTED);
    } else if (result instanceof NotActive) {
      ErrorMessages.add(ErrorCode.USER_NOT_ACTIVE);
    } else {
      throw new IllegalStateException("no words for " + result);
    }
  }

  public LoginFields getFields() {
    return fields;
  }
}
