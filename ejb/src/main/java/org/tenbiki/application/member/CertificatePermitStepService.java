package org.tenbiki.application.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.domain.user.UserSearch;

/** The transactions of {@link CertificatePermitService}, which alone calls this. */
@Stateless
public class CertificatePermitStepService {
  @Inject InstitutionRepository institutions;
  @Inject UserRepository users;
  @Inject CertificateRepository certificates;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  public Page<PermitRow> list(Actor actor, String prefix, int first, int count) {
    long contractId = contractOf(actor);
    Set<UserRole> roles = Set.of(UserRole.GENERAL);
    UserSearch search = new UserSearch(prefix, profile(actor).loginId().prefix());
    List<PermitRow> rows =
        users.members(contractId, roles, search, first, count).stream().map(this::row).toList();
    return new Page<>(rows, users.countMembers(contractId, roles, search));
  }

  public PermitRow permitOf(Actor actor, long userId) {
    return row(own(actor, userId));
  }

  private PermitRow row(User user) {
    return new PermitRow(user.id(), user.loginId(), user.name(), state(user));
  }

  private PermitState state(User user) {
    if (certificates.ofUser(user.id()).stream().anyMatch(c -> c.isUsableAt(clock.instant()))) {
      return PermitState.HELD;
    }
    return user.isCertificatePermitted() ? PermitState.PERMITTED : PermitState.NONE;
  }

  /** Before the approval password is asked for. */
  public void check(Actor actor, long userId) {
    if (state(own(actor, userId)) == PermitState.HELD) {
      throw new BusinessRuleException(ErrorCode.USABLE_CERTIFICATE_HELD);
    }
  }

  public void permit(Actor actor, long userId) {
    User user = users.lock(own(actor, userId).id());
    if (user.isDeleted()) {
      throw notFound();
    }
    check(actor, userId);
    if (user.isCertificatePermitted()) {
      return;
    }
    user.permitCertificate();
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CERTIFICATE_PERMITTED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            ""));
  }

  private User own(Actor actor, long userId) {
    long contractId = contractOf(actor);
    return users
        .find(actor.institutionId(), userId)
        .filter(u -> u.role() == UserRole.GENERAL && !u.isDeleted())
        .filter(u -> Long.valueOf(contractId).equals(u.contractId()))
        .orElseThrow(CertificatePermitStepService::notFound);
  }

  private long contractOf(Actor actor) {
    long contractId = actor.mustBeMaster();
    if (!profile(actor).certificateByMaster()) {
      throw notFound();
    }
    return contractId;
  }

  private RuleProfile profile(Actor actor) {
    return institutions.profileOf(institutions.get(actor.institutionId()));
  }

  private static BusinessRuleException notFound() {
    return new BusinessRuleException(ErrorCode.NOT_FOUND);
  }
}
