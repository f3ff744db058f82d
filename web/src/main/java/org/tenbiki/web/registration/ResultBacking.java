package org.tenbiki.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tenbiki.application.registration.RegistrationView;
import org.tenbiki.application.registration.RegistrationView.RegisteredMaster;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** 登録結果. Source: requirement M-6. */
@Named("registrationResult")
@RequestScoped
public class ResultBacking {
  @Inject transient Registration registration;

  /** Leads to where the registration stands, if that is not here. */
  public String load() {
    return registration
        .find()
        .map(view -> view.master() != null ? Outcome.STAY : Outcome.to("/registration/form"))
        .orElse(Outcome.to("/registration/login", Notice.REGISTRATION_EXPIRED));
  }

  public String getContractNumber() {
    return registration.find().map(RegistrationView::contractNumber).orElseThrow();
  }

  public String getContractName() {
    return registration.find().map(RegistrationView::contractName).orElseThrow();
  }

  /** Whether a certificate is the next step; otherwise it is the log-in. */
  public boolean isCertificateNext() {
    return registration.find().map(RegistrationView::certificates).orElseThrow();
  }

  /** What was registered. */
  public RegisteredMaster getMaster() {
    return registration.find().flatMap(view -> Optional.ofNullable(view.master())).orElseThrow();
  }
}
