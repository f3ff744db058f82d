package org.tenbiki.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.tenbiki.application.member.AccountService;
import org.tenbiki.application.member.PasswordChange;
import org.tenbiki.application.member.PasswordChangeResult;
import org.tenbiki.application.member.PasswordChangeResult.Changed;
import org.tenbiki.application.member.PasswordChangeResult.NotTaken;
import org.tenbiki.application.member.PasswordChangeResult.Wrong;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.security.LoginSession;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** Change of the own password. Source: requirement A-7. */
@Named("memberPassword")
@RequestScoped
public class PasswordBacking {
  @Inject transient AccountService accounts;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;
  @Inject transient EntryBacking entry;

  private String current = "";
  private String password = "";
  private String passwordAgain = "";

  /** 変更する. */
  public String change() {
    return change(() -> Outcome.to("/member/account", Notice.PASSWORD_CHANGED));
  }

  /** 変更する, of one that somebody else gave. Source: requirement D-3. */
  public String changeFirst() {
    return change(() -> entry.onward(Notice.PASSWORD_CHANGED));
  }

  private String change(Supplier<String> onward) {
    PasswordChangeResult result =
        accounts.changePassword(user.actor(), new PasswordChange(current, password, passwordAgain));
    if (result instanceof Changed changed) {
      LoginSession.goOn(request, user.session().withPassword(changed.passwordVersion()));
      return onward.get();
    }
    if (result instanceof Wrong wrong) {
      ErrorMessages.addWrongIn("current", ErrorCode.WRONG_CURRENT_PASSWORD, wrong.remaining());
    } else if (result instanceof NotTaken refused) {
      ErrorMessages.add(List.of(Violation.of("password", refused.why())));
    } else {
      ErrorMessages.add(ErrorCode.ACCOUNT_LOCKED);
    }
    return Outcome.STAY;
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getPasswordAgain() {
    return passwordAgain;
  }

  public void setPasswordAgain(String passwordAgain) {
    this.passwordAgain = passwordAgain;
  }
}
