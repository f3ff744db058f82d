package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.statistics.DayCount;
import org.tenbiki.domain.statistics.InstitutionStatistics;
import org.tenbiki.domain.statistics.LockCounts;

/** {@link InstitutionStatistics} over JPA. */
@Dependent
public class JpaInstitutionStatistics implements InstitutionStatistics {
  private static final String USERS =
      "select count(u) from User u, Credential c where c.id = u.credentialId"
          + " and u.institutionId = :institution and u.deletedAt is null and c.lockStatus = :status"
          + " and (c.lockedUntil is null or c.lockedUntil > :now)";
  private static final String CONTRACTS =
      "select count(k) from Contract k, Credential c where c.id = k.credentialId"
          + " and k.institutionId = :institution and k.masterUserId is null"
          + " and c.lockStatus <> :status and (c.lockedUntil is null or c.lockedUntil > :now)";

  private final EntityManager em;

  @Inject
  public JpaInstitutionStatistics(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<DayCount> issued(long institutionId, Instant from, Instant to) {
    return perDay(
        "notBefore",
        Set.of(CertificateState.ISSUED, CertificateState.REVOKED),
        institutionId,
        from,
        to);
  }

  @Override
  public List<DayCount> expiring(long institutionId, Instant from, Instant to) {
    return perDay("notAfter", Set.of(CertificateState.ISSUED), institutionId, from, to);
  }

  /** Certificates begin and end at few times of the day, so there are not many groups. */
  private List<DayCount> perDay(
      String time, Set<CertificateState> states, long institutionId, Instant from, Instant to) {
    String text =
        "select c.%1$s, count(c) from Certificate c, User u where u.id = c.userId"
            + " and u.institutionId = :institution and c.state in :states"
            + " and c.%1$s >= :from and c.%1$s < :to group by c.%1$s";
    Query query =
        em.createQuery(String.format(Locale.ROOT, text, time))
            .setParameter("institution", institutionId)
            .setParameter("states", states)
            .setParameter("from", from)
            .setParameter("to", to);
    Map<LocalDate, Long> days = new TreeMap<>();
    for (Object row : query.getResultList()) {
      Object[] group = (Object[]) row;
      days.merge(Japan.dayOf((Instant) group[0]), ((Number) group[1]).longValue(), Long::sum);
    }
    return days.entrySet().stream().map(e -> new DayCount(e.getKey(), e.getValue())).toList();
  }

  @Override
  public LockCounts locks(long institutionId, Instant now) {
    return new LockCounts(
        count(USERS, institutionId, LockStatus.LOCKED, now),
        count(USERS, institutionId, LockStatus.BLOCKED, now),
        count(CONTRACTS, institutionId, LockStatus.OPEN, now));
  }

  private long count(String query, long institutionId, LockStatus status, Instant now) {
    return em.createQuery(query, Long.class)
        .setParameter("institution", institutionId)
        .setParameter("status", status)
        .setParameter("now", now)
        .getSingleResult();
  }

  @Override
  public long parkedMails(long institutionId) {
    return em.createQuery(
            "select count(m) from MailMessage m where m.institutionId = :institution"
                + " and m.state = :parked",
            Long.class)
        .setParameter("institution", institutionId)
        .setParameter("parked", MailState.PARKED)
        .getSingleResult();
  }
}
