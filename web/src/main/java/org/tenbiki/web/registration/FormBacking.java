package org.tenbiki.web.registration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.registration.MasterRegistrationService;
import org.tenbiki.application.registration.RegisterMaster;
import org.tenbiki.application.registration.RegistrationResult;
import org.tenbiki.application.registration.RegistrationResult.AlreadyRegistered;
import org.tenbiki.application.registration.RegistrationResult.Expired;
import org.tenbiki.application.registration.RegistrationResult.Invalid;
import org.tenbiki.application.registration.RegistrationResult.NotActive;
import org.tenbiki.application.registration.RegistrationResult.Registered;
import org.tenbiki.application.registration.RegistrationView;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;
import org.tenbiki.web.user.NewUserFields;

/** マスターユーザー初期登録. Source: requirement M-4. */
@Named("registrationForm")
@RequestScoped
public class FormBacking {
  @Inject transient MasterRegistrationService registrations;
  @Inject transient Registration registration;
  @Inject transient Browser browser;
  @Inject transient CurrentInstitution institution;

  private final NewUserFields fields = new NewUserFields();

  @PostConstruct
  void begin() {
    fields.setLoginId(institution.getRules().loginId().prefix());
  }

  /** Leads to where the registration stands, if that is not here. */
  public String load() {
    return registration
        .find()
        .map(view -> view.master() == null ? Outcome.STAY : Outcome.to("/registration/result"))
        .orElse(Outcome.to("/registration/login", Notice.REGISTRATION_EXPIRED));
  }

  /** 登録. */
  public String register() {
    RegistrationResult result =
        registrations.register(
            browser.read(PortalCookie.REGISTRATION).orElse(""),
            new RegisterMaster(
                fields.getLoginId(),
                fields.getPassword(),
                fields.getPasswordAgain(),
                fields.getPerson().getName(),
                fields.getPerson().getMail(),
                fields.getPerson().getMailAgain(),
                browser.language(),
                browser.address()));
    if (result instanceof Registered) {
      return Outcome.to("/registration/result");
    }
    if (result instanceof Invalid invalid) {
      ErrorMessages.add(invalid.violations());
      return Outcome.STAY;
    }
    if (result instanceof Expired) {
      return Outcome.to("/registration/login", Notice.REGISTRATION_EXPIRED);
    }
    if (result instanceof NotActive) {
      return Outcome.to("/registration/login", Notice.REGISTRATION_NOT_ALLOWED);
    }
    if (result instanceof AlreadyRegistered) {
      return Outcome.to("/registration/login", Notice.MASTER_EXISTS);
    }
    throw new IllegalStateException("no way on from " + result);
  }

  /** キャンセル: whoever uses this computer next finds no open form. */
  public String cancel() {
    registrations.close(browser.read(PortalCookie.REGISTRATION).orElse(""));
    browser.forget(PortalCookie.REGISTRATION);
    return Outcome.to("/index");
  }

  public String getContractNumber() {
    return registration.find().map(RegistrationView::contractNumber).orElse("");
  }

  public String getContractName() {
    return registration.find().map(RegistrationView::contractName).orElse("");
  }

  public NewUserFields getFields() {
    return fields;
  }
}
