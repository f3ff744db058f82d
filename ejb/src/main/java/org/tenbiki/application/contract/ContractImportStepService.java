package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.ContractImport;
import org.tenbiki.domain.contract.ContractImportRepository;
import org.tenbiki.domain.contract.FileEncoding;

/** The transactions of {@link ContractImportService}, which alone calls this. */
@Stateless
public class ContractImportStepService {
  @Inject ContractImportRepository imports;
  @Inject ContractRegistrationService registration;
  @Inject AuditTrail auditTrail;
  @Inject ImportLimits limits;
  @Inject Clock clock;

  public void keep(Actor actor, String lookupHash, FileEncoding encoding, byte[] sealed) {
    Instant now = clock.instant();
    imports.add(
        new ContractImport(
            lookupHash,
            actor.institutionId(),
            actor.userId(),
            encoding,
            sealed,
            now.plus(limits.stay())));
  }

  /** Empty if unknown, another person's, or too old. */
  public Optional<ContractImport> find(Actor actor, String lookupHash) {
    return imports
        .findByTokenHash(lookupHash)
        .filter(found -> found.isOpenFor(actor.userId(), clock.instant()))
        .filter(found -> found.institutionId() == actor.institutionId());
  }

  /** All of them or none; sent twice, once. */
  public ImportResult register(
      Actor actor, long importId, List<NewContract> contracts, int leftOut) {
    ContractImport waiting = imports.lock(importId);
    if (waiting.registered().isPresent()) {
      return new ImportResult.Registered(waiting.registered().get(), waiting.leftOut().orElse(0));
    }
    int registered = registration.register(actor, contracts).size();
    waiting.imported(registered, leftOut);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CONTRACTS_IMPORTED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            null,
            null,
            String.valueOf(registered),
            leftOut + " left out"));
    return new ImportResult.Registered(registered, leftOut);
  }
}
