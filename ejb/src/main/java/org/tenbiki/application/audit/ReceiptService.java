package org.tenbiki.application.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditArchive;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.audit.Receipt;
import org.tenbiki.domain.audit.ReceiptDocument;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.shared.BusinessRuleException;

/** Receipts for what a master did with its general users. Source: screens.md, row 21. */
@Stateless
@RolesAllowed("master")
public class ReceiptService {
  /** Between an operation and the page that tells of it. */
  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private static final Set<AuditEventType> RECEIPTED =
      EnumSet.of(
          AuditEventType.GENERAL_USER_REGISTERED,
          AuditEventType.USER_CHANGED,
          AuditEventType.USER_DELETED,
          AuditEventType.PASSWORD_SET,
          AuditEventType.USER_RELEASED,
          AuditEventType.CERTIFICATE_REVOKED);

  @Inject AuditArchive archive;
  @Inject AuditTrail auditTrail;
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject ReceiptDocument document;
  @Inject Clock clock;

  /**
   * The receipt of what the actor has just done with a user; empty if nothing was changed.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public Optional<ReceiptView> justDone(Actor actor, long userId, AuditEventType type) {
    actor.mustBeMaster();
    Instant earliest = clock.instant().minus(JUST_NOW);
    return auditTrail.newest(userId, type, 1).stream()
        .filter(event -> isOf(actor, event) && !event.occurredAt().isBefore(earliest))
        .findFirst()
        .map(event -> ReceiptView.of(Receipt.of(event)));
  }

  /**
   * Empty if the actor did nothing under that id.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public Optional<ReceiptView> receipt(Actor actor, long id) {
    actor.mustBeMaster();
    return find(actor, id).map(ReceiptView::of);
  }

  private Optional<Receipt> find(Actor actor, long id) {
    return archive.find(id).filter(event -> isOf(actor, event)).map(Receipt::of);
  }

  private static boolean isOf(Actor actor, AuditEvent event) {
    AuditEntry entry = event.entry();
    return RECEIPTED.contains(entry.type())
        && Long.valueOf(actor.institutionId()).equals(entry.institutionId())
        && entry.contractId() != null
        && entry.contractId().equals(actor.contractId())
        && entry.actor().equals(actor.loginId());
  }

  /**
   * The receipt as PDF; empty if the actor did nothing under that id.
   *
   * @param operation what was done, in that language
   * @throws BusinessRuleException FORBIDDEN
   */
  public Optional<byte[]> print(Actor actor, long id, String operation, Locale locale) {
    long contractId = actor.mustBeMaster();
    return find(actor, id)
        .map(
            receipt -> {
              InstitutionTexts texts = institutions.get(actor.institutionId()).texts();
              return document.render(
                  new ReceiptDocument.Paper(
                      texts.name().in(locale),
                      texts.service().in(locale),
                      contracts.get(contractId).name(),
                      operation,
                      receipt,
                      locale));
            });
  }
}
