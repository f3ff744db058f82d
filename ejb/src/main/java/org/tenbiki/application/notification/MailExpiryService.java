package org.tenbiki.application.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailOutbox.Finished;
import org.tenbiki.domain.notification.MailRetention;
import org.tenbiki.domain.shared.Japan;

/** Removes mails that went, or never will, after the time for which they are kept. */
@Stateless
public class MailExpiryService {
  @Inject MailOutbox outbox;
  @Inject MailRetention retention;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Parked mails stay, because they wait for staff.
   *
   * @param most of them in this transaction
   * @return how many there were
   */
  public int removeOld(int most) {
    Instant keptFrom = retention.keptFrom(clock.instant());
    Map<Long, List<Long>> old =
        outbox.finished(keptFrom, most).stream()
            .collect(
                Collectors.groupingBy(
                    Finished::institutionId,
                    TreeMap::new,
                    Collectors.mapping(Finished::id, Collectors.toList())));
    // another node may remove the same ones: each is counted where its row went
    Map<Long, Integer> removed = new TreeMap<>();
    old.forEach((institutionId, ids) -> removed.put(institutionId, outbox.remove(ids)));
    removed.values().removeIf(count -> count == 0);
    removed.forEach((institutionId, count) -> audit(institutionId, count, keptFrom));
    return removed.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void audit(long institutionId, int count, Instant keptFrom) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.MAILS_REMOVED,
            AuditOutcome.SUCCESS,
            "system",
            "",
            institutionId,
            null,
            null,
            String.valueOf(count),
            "written before " + Japan.dayOf(keptFrom)));
  }
}
