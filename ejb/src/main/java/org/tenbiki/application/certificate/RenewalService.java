package org.tenbiki.application.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * 更新 inside the session, where keys are made by the browser: certificate and password were shown at
 * log-in, so that nothing is asked again. From here on the cycle is that of every issue. Source:
 * requirement B-4.
 */
@Stateless
@RolesAllowed("member")
public class RenewalService {
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject IssuanceRepository issuances;
  @Inject Eligibility eligibility;
  @Inject SecretSealer sealer;
  @Inject AuditTrail auditTrail;
  @Inject SecureRandom random;
  @Inject Clock clock;

  /** Empty if the user has no certificate in use. */
  public Optional<RenewalView> find(Actor actor) {
    User user = users.get(actor.userId());
    Instant now = clock.instant();
    return eligibility
        .inUse(user, now)
        .map(
            c ->
                new RenewalView(
                    c.lastDay(),
                    eligibility.window(user).opensOn(c.lastDay()),
                    mayRenew(user, now)));
  }

  /**
   * 更新.
   *
   * @return the token of an issue as after ユーザー認証; empty if the user may not renew, or not here
   */
  public Optional<String> begin(Actor actor) {
    Instant now = clock.instant();
    User user = users.lock(actor.userId());
    if (!mayRenew(user, now)) {
      return Optional.empty();
    }
    OpaqueToken token = OpaqueToken.random(random, sealer.newKey());
    issuances.add(
        new Issuance(
            token.lookupHash(),
            user.id(),
            now.plus(
                institutions.profileOf(institutions.get(user.institutionId())).downloadTime())));
    auditTrail.append(
        new AuditEntry(
            AuditEventType.ISSUANCE_LOG_IN,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            "session"));
    return Optional.of(token.text());
  }

  private boolean mayRenew(User user, Instant now) {
    return eligibility.keySources(user).contains(KeySource.BROWSER)
        && eligibility.isServed(user, now)
        && eligibility.inUse(user, now).isPresent()
        && eligibility.barrier(user, now).isEmpty();
  }
}
