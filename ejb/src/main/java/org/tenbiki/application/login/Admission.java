package org.tenbiki.application.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tenbiki.application.certificate.Supersession;
import org.tenbiki.application.user.PowersInForce;
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
  @Inject PowersInForce powers;
  @Inject LoginTrail trail;

  /**
   * @param passwordVersion of the password that was right
   */
  LoginResult.LoggedIn admit(
      User user,
      Certificate certificate,
      int passwordVersion,
      String fingerprint,
      String address,
      Instant now) {
    Institution institution = institutions.get(user.institutionId());
    supersession.firstUse(certificate, user, address, now);
    trail.write(
        user,
        AuditEventType.LOG_IN,
        AuditOutcome.SUCCESS,
        address,
        certificate.serialNumber().toString());
    return new LoginResult.LoggedIn(
        SessionUser.of(
            user, institution.code().value(), fingerprint, passwordVersion, powers.of(user)),
        institutions.profileOf(institution).idleTime());
  }
}
