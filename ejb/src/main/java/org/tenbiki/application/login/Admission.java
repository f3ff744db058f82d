package org.tenbiki.application.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tenbiki.application.certificate.Supersession;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;

/** The end of every log-in. Called when all that is asked for was right, under the row locks. */
@Dependent
public class Admission {
  @Inject InstitutionRepository institutions;
  @Inject Supersession supersession;
  @Inject LoginTrail trail;

  LoginResult.LoggedIn admit(
      User user, Certificate certificate, String fingerprint, String address, Instant now) {
    Institution institution = institutions.get(user.institutionId());
    supersession.firstUse(certificate, user, address, now);
    trail.write(
        user,
        AuditEventType.LOG_IN,
        AuditOutcome.SUCCESS,
        address,
        certificate.serialNumber().toString());
    return new LoginResult.LoggedIn(
        session(user, institution, fingerprint), institutions.profileOf(institution).idleTime());
  }

  private static SessionUser session(User user, Institution institution, String fingerprint) {
    return new SessionUser(
        user.id(),
        user.loginId(),
        user.name(),
        user.role(),
        institution.id(),
        institution.code().value(),
        user.contractId(),
        fingerprint);
  }
}
