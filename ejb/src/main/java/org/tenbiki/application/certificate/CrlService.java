package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.RevocationList;
import org.tenbiki.domain.certificate.RevocationListRepository;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.domain.pki.CrlRequest;
import org.tenbiki.domain.pki.RevokedEntry;

/** The list of revoked certificates, at the address that certificates name. */
@Stateless
public class CrlService {
  /** Source: security choices: a new list every 24 hours, good for 7 days. */
  private static final Duration RENEWAL = Duration.ofHours(24);

  private static final Duration LIFE = Duration.ofDays(7);
  private static final int KEPT = 10;

  @Inject RevocationListRepository lists;
  @Inject CertificateRepository certificates;
  @Inject CertificateAuthority authority;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** The newest list, DER; empty if none was signed yet. */
  public Optional<byte[]> current() {
    return lists.newest().map(RevocationList::der);
  }

  /**
   * Signs a new list if the newest is a day old or misses a revocation. An entry stays until one
   * list after its certificate's validity has carried it. Source: RFC 5280 §3.3.
   *
   * @return whether it did
   */
  public boolean renewIfDue() {
    if (!isDue()) {
      return false;
    }
    lists.lockSigning();
    // another node may have signed while this one waited
    return isDue() && sign();
  }

  private boolean isDue() {
    Instant now = clock.instant();
    return lists
        .newest()
        .map(
            newest ->
                newest.revokedEver() != lists.revokedEver()
                    || !now.isBefore(newest.thisUpdate().plus(RENEWAL))
                    || now.isBefore(newest.thisUpdate()))
        .orElse(true);
  }

  private boolean sign() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<RevocationList> previous = lists.newest();
    long number = previous.map(RevocationList::crlNumber).orElse(0L) + 1;
    Instant nextUpdate = now.plus(LIFE);
    // counted before the entries are read: what is revoked in between makes the next list due
    long revokedEver = lists.revokedEver();
    Instant from = previous.map(RevocationList::thisUpdate).orElse(Instant.EPOCH);
    List<RevokedEntry> entries =
        certificates.revokedAndValidAt(from).stream().map(CrlService::entry).toList();
    byte[] der = authority.crl(new CrlRequest(number, now, nextUpdate, entries));
    lists.add(new RevocationList(number, now, nextUpdate, revokedEver, der));
    lists.removeBefore(number - KEPT);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CRL_ISSUED,
            AuditOutcome.SUCCESS,
            "system",
            "",
            null,
            null,
            null,
            String.valueOf(number),
            ""));
    return true;
  }

  private static RevokedEntry entry(Certificate certificate) {
    return new RevokedEntry(
        certificate.serialNumber(),
        certificate.revokedAt().orElseThrow(),
        certificate.revocationReason().orElseThrow());
  }
}
