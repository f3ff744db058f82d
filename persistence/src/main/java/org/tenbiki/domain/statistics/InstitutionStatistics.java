package org.tenbiki.domain.statistics;

import java.time.Instant;
import java.util.List;

/** Counts rows of one institution. Source: requirement S-3. */
public interface InstitutionStatistics {
  /** Certificates that became valid between the two instants, revoked ones included. */
  List<DayCount> issued(long institutionId, Instant from, Instant to);

  /** Certificates not revoked whose last second lies between the two instants. */
  List<DayCount> expiring(long institutionId, Instant from, Instant to);

  LockCounts locks(long institutionId, Instant now);

  /** Mails that every try failed to deliver. */
  long parkedMails(long institutionId);
}
