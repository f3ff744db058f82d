package org.tenbiki.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.PasswordLogIn;
import org.tenbiki.application.login.PasswordLoginResult;
import org.tenbiki.application.login.PasswordLoginResult.Invalid;
import org.tenbiki.application.login.PasswordLoginResult.LoggedIn;
import org.tenbiki.application.login.PasswordLoginResult.Refused;
import org.tenbiki.application.login.PasswordLoginResult.Wrong;
import org.tenbiki.application.login.PasswordLoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.user.LoginFields;

/** ログイン with user ID and password, for who needs no certificate. Source: requirement U-1. */
@Named("loginPassword")
@RequestScoped
public class PasswordBacking {
  @Inject transient PasswordLoginService logins;
  @Inject transient Entrance entrance;
  @Inject transient CurrentInstitution institution;
  @Inject transient Browser browser;

  private final LoginFields fields = new LoginFields();
  private boolean certificateNeeded;
  private @Nullable Boolean offered;

  /** Whether anybody of the institution may come without a certificate. */
  public boolean isOffered() {
    if (offered == null) {
      offered = logins.isOffered(institution.getId());
    }
    return offered;
  }

  /** ログイン. */
  public String logIn() {
    PasswordLoginResult result =
        logins.logIn(
            new PasswordLogIn(
                institution.getId(), fields.getLoginId(), fields.getPassword(), browser.address()));
    if (result instanceof LoggedIn loggedIn) {
      return entrance.enter(loggedIn.user(), loggedIn.idleTime());
    }
    if (result instanceof Refused refused && refused.why() instanceof Recognition.Closed) {
      return Outcome.to("/closed");
    }
    tell(result);
    return Outcome.STAY;
  }

  private void tell(PasswordLoginResult result) {
    if (result instanceof Invalid invalid) {
      ErrorMessages.add(invalid.violations());
    } else if (result instanceof Wrong wrong) {
      ErrorMessages.addWrong(ErrorCode.WRONG_ID_OR_PASSWORD, wrong.remaining());
    } else if (result instanceof Refused refused) {
      tell(refused.why());
    } else {
      throw new IllegalStateException("no words for " + result);
    }
  }

  private void tell(Recognition why) {
    if (why instanceof Recognition.Locked locked) {
      ErrorMessages.addLocked(ErrorCode.USER_LOCKED, locked.until());
    } else if (why instanceof Recognition.Blocked) {
      ErrorMessages.add(ErrorCode.USER_BLOCKED);
    } else if (why instanceof Recognition.NoCertificate) {
      certificateNeeded = true;
      ErrorMessages.add(ErrorCode.CERTIFICATE_NEEDED);
    } else {
      ErrorMessages.add(ErrorCode.USER_NOT_ACTIVE);
    }
  }

  /** Whether the password was right and a certificate is missing: then the page says what to do. */
  public boolean isCertificateNeeded() {
    return certificateNeeded;
  }

  public LoginFields getFields() {
    return fields;
  }
}
