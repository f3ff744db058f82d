package org.tenbiki.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.audit.AuditCheck;
import org.tenbiki.application.audit.AuditCheckService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Outcome;

/** 証跡の検査, shown on the page that asked for it. Source: requirement S-5. */
@Named("auditVerification")
@RequestScoped
public class VerificationBacking {
  @Inject transient AuditCheckService checks;
  @Inject transient CurrentUser user;

  private @Nullable AuditCheck result;

  public void load() {
    user.mustVerifyTrail();
  }

  /** 検査する. */
  public String verify() {
    result = checks.verify(user.actor());
    return Outcome.STAY;
  }

  /** Null until asked for. */
  public @Nullable AuditCheck getResult() {
    return result;
  }
}
