package org.tenbiki.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.Recognition.Blocked;
import org.tenbiki.application.login.Recognition.Expired;
import org.tenbiki.application.login.Recognition.Locked;
import org.tenbiki.application.login.Recognition.NoCertificate;
import org.tenbiki.application.login.Recognition.Revoked;
import org.tenbiki.application.login.Recognition.Superseded;
import org.tenbiki.application.login.Recognition.Unknown;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Texts;

/** Finds the words for each reason. Source: requirements A-2 and L-5. */
@ApplicationScoped
public class FailureTexts {
  @Inject JapanTime japan;

  /** The words in the language of the page. */
  Failure of(Recognition why) {
    if (why instanceof NoCertificate) {
      return reissue(ErrorCode.NO_CERTIFICATE);
    }
    if (why instanceof Expired expired) {
      return reissue(ErrorCode.CERTIFICATE_EXPIRED, japan.day(expired.lastDay()));
    }
    if (why instanceof Revoked) {
      return reissue(ErrorCode.CERTIFICATE_REVOKED);
    }
    if (why instanceof Superseded superseded) {
      return reissue(ErrorCode.CERTIFICATE_SUPERSEDED, superseded.serialNumber());
    }
    if (why instanceof Unknown) {
      return failure(ErrorCode.UNKNOWN_OR_CLOSED, text(ErrorCode.UNKNOWN_OR_CLOSED), "", false);
    }
    if (why instanceof Locked locked) {
      String text =
          ErrorMessages.lockText(
              FacesContext.getCurrentInstance(), ErrorCode.LOGIN_LOCKED, locked.until());
      return failure(ErrorCode.LOGIN_LOCKED, text, whomToAsk(locked.askMaster()), false);
    }
    if (why instanceof Blocked blocked) {
      return failure(
          ErrorCode.LOGIN_BLOCKED,
          text(ErrorCode.LOGIN_BLOCKED),
          whomToAsk(blocked.askMaster()),
          false);
    }
    throw new IllegalStateException("no words for " + why);
  }

  /** The password was right, and no card or token was issued: whom to ask. */
  Failure noFactor() {
    return failure(ErrorCode.FACTOR_MISSING, text(ErrorCode.FACTOR_MISSING), "", false);
  }

  private static Failure reissue(ErrorCode code, Object... arguments) {
    return failure(code, text(code, arguments), "", true);
  }

  private static Failure failure(ErrorCode code, String text, String variant, boolean reissue) {
    String next =
        Texts.text(FacesContext.getCurrentInstance(), "login.next." + code.code() + variant);
    return new Failure(code, text, next, reissue);
  }

  private static String text(ErrorCode code, Object... arguments) {
    return Texts.text(FacesContext.getCurrentInstance(), code.messageKey(), arguments);
  }

  private static String whomToAsk(boolean master) {
    return master ? ".master" : ".institution";
  }
}
