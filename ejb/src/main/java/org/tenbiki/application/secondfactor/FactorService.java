package org.tenbiki.application.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.secondfactor.FactorDocument;
import org.tenbiki.domain.secondfactor.FactorKind;
import org.tenbiki.domain.secondfactor.GridCard;
import org.tenbiki.domain.secondfactor.IssuedFactor;
import org.tenbiki.domain.secondfactor.IssuedFactor.Token;
import org.tenbiki.domain.secondfactor.LoginPassageRepository;
import org.tenbiki.domain.secondfactor.SecondFactor;
import org.tenbiki.domain.secondfactor.SecondFactorRepository;
import org.tenbiki.domain.secondfactor.TotpStep;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * Issues and revokes cards and tokens. The secret is shown to who issued it, until it is handed
 * over and for 15 minutes at most, and to nobody later. Source: requirement B-2.
 */
@Stateless
@RolesAllowed("staff")
public class FactorService {
  @Inject UserRepository users;
  @Inject ContractRepository contracts;
  @Inject InstitutionRepository institutions;
  @Inject CredentialRepository credentials;
  @Inject SecondFactorRepository factors;
  @Inject LoginPassageRepository passages;
  @Inject Factors rules;
  @Inject FactorDocument document;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * A new card or token; the one before opens nothing any more. Failures and lock stay.
   *
   * @param kind a name of {@code FactorKind}
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, FACTOR_NOT_FOR_USER if none is asked of
   *     this user, or what is wrong with the form
   */
  public void issue(Actor actor, long userId, String kind) {
    actor.mustChangeAsStaff();
    User user = lock(actor, userId);
    FactorKind wanted =
        Arrays.stream(FactorKind.values())
            .filter(k -> k.name().equals(kind) && rules.ruleFor(user).accepts(k))
            .findFirst()
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.FACTOR_NOT_ASKED));
    TotpStep step = institutions.profileOf(institutions.get(user.institutionId())).totpStep();
    SecondFactor factor = factors.findByUser(userId).orElseGet(() -> begin(user));
    factor.issue(wanted, step, actor.userId(), rules.tools(), clock.instant());
    if (factor.id() == 0) {
      factors.add(factor);
    }
    passages.removeOf(userId);
    audit(actor, AuditEventType.FACTOR_ISSUED, user, factor, factor.kind().name());
  }

  /** Takes the counter's row lock before the user's, as a log-in does. */
  private User lock(Actor actor, long userId) {
    factors
        .findByUser(find(actor, userId).id())
        .ifPresent(
            f -> {
              credentials.lock(f.counterId());
              factors.lock(f.id());
            });
    User user = users.lock(userId);
    if (user.isDeleted() || !rules.ruleFor(user).asks()) {
      throw new BusinessRuleException(ErrorCode.FACTOR_NOT_FOR_USER);
    }
    return user;
  }

  private User find(Actor actor, long userId) {
    return users
        .find(actor.institutionId(), userId)
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  private SecondFactor begin(User user) {
    Credential counter = Credential.counter();
    credentials.add(counter);
    return new SecondFactor(user.id(), counter.id());
  }

  /**
   * Takes a card or token away: nobody logs in with it, and its secret is gone.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, NO_FACTOR, or what is wrong with the reason
   */
  public void revoke(Actor actor, long userId, String reason) {
    actor.mustChangeAsStaff();
    new Violations().checkRemark("reason", reason).throwIfAny();
    User user = lock(actor, userId);
    SecondFactor factor =
        factors
            .findByUser(userId)
            .filter(SecondFactor::isActive)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NO_FACTOR));
    factor.revoke();
    passages.removeOf(userId);
    audit(
        actor,
        AuditEventType.FACTOR_REVOKED,
        user,
        factor,
        factor.kind().name() + ": " + reason.strip());
  }

  /** What the actor has issued and not handed over yet; empty if that is nothing. */
  public Optional<FactorHandOver> handOver(Actor actor, long userId) {
    actor.mustChangeAsStaff();
    return printable(actor, userId).map(factor -> view(find(actor, userId), factor));
  }

  /** The paper of what the actor has issued and not handed over yet; empty if that is nothing. */
  public Optional<byte[]> print(Actor actor, long userId) {
    actor.mustChangeAsStaff();
    User user = find(actor, userId);
    return printable(actor, userId)
        .map(
            factor -> {
              audit(actor, AuditEventType.FACTOR_PRINTED, user, factor, factor.kind().name());
              return document.render(paper(user, factor));
            });
  }

  /** From now on nobody sees the secret any more. Done twice, it is done. */
  public void finish(Actor actor, long userId) {
    actor.mustChangeAsStaff();
    printable(actor, userId).ifPresent(factor -> factors.lock(factor.id()).handedOver());
  }

  private Optional<SecondFactor> printable(Actor actor, long userId) {
    return factors
        .findByUser(find(actor, userId).id())
        .filter(factor -> factor.isPrintableBy(actor.userId(), clock.instant()));
  }

  private FactorHandOver view(User user, SecondFactor factor) {
    Optional<Token> token = token(user, factor);
    return new FactorHandOver(
        factor.kind().name(),
        factor.serialNumber(),
        token.map(Token::typed).orElse(null),
        token.map(t -> document.qrCode(t.keyUri())).orElse(null),
        token.map(Token::seconds).orElse(0),
        factor.handOverEnd());
  }

  private IssuedFactor paper(User user, SecondFactor factor) {
    Institution institution = institutions.get(user.institutionId());
    Long contractId = user.contractId();
    return new IssuedFactor(
        institution.texts().name().ja(),
        institution.texts().service().ja(),
        contractId == null ? "" : contracts.get(contractId).name(),
        user.loginId(),
        user.name(),
        factor.serialNumber(),
        Japan.dayOf(factor.issuedAt()),
        factor.kind() == FactorKind.GRID_CARD ? GridCard.of(secret(factor)) : null,
        token(user, factor).orElse(null));
  }

  private Optional<Token> token(User user, SecondFactor factor) {
    TotpStep step = factor.step();
    if (step == null) {
      return Optional.empty();
    }
    String issuer = institutions.get(user.institutionId()).texts().name().ja();
    return Optional.of(
        new Token(
            rules.tools().codes().typed(secret(factor)),
            rules.tools().codes().keyUri(secret(factor), step, issuer, user.loginId()),
            (int) step.duration().toSeconds()));
  }

  private byte[] secret(SecondFactor factor) {
    return factor.secret(rules.tools().sealer());
  }

  private void audit(
      Actor actor, AuditEventType type, User user, SecondFactor factor, String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            factor.serialNumber() + " " + details));
  }
}
