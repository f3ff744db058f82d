package org.tenbiki.application.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.Paper;
import org.tenbiki.domain.contract.StartNotice;
import org.tenbiki.domain.contract.StartNoticeDocument;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.shared.Japan;

/** What staff print for a contract, each print written down. */
@Dependent
public class ContractPapers {
  @Inject InstitutionRepository institutions;
  @Inject StartNoticeDocument document;
  @Inject AuditTrail auditTrail;
  @Inject Portal portal;
  @Inject Clock clock;

  /**
   * @param first null unless the paper tells a master's first password
   */
  byte[] print(
      Actor actor,
      Contract contract,
      Paper paper,
      Locale locale,
      StartNotice.@Nullable FirstLogIn first) {
    Institution institution = institutions.get(contract.institutionId());
    InstitutionTexts texts = institution.texts();
    byte[] pdf =
        document.render(
            new StartNotice(
                paper,
                texts.name().in(locale),
                texts.service().in(locale),
                contract.number(),
                contract.name(),
                contract.branch(),
                portal.publicUrl() + "/" + institution.code().value() + "/",
                texts.helpDesk().name().in(locale),
                texts.helpDesk().phone(),
                texts.helpDesk().hours().in(locale),
                Japan.dayOf(clock.instant()),
                first),
            locale);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.START_NOTICE_PRINTED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contract.id(),
            first == null ? null : contract.masterUserId(),
            contract.number(),
            paper.name()));
    return pdf;
  }
}
