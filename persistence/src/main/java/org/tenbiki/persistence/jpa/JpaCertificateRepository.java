package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateOrder;
import org.tenbiki.domain.certificate.CertificateQuery;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.KeyHash;
import org.tenbiki.domain.shared.Sorting;

/** {@link CertificateRepository} over JPA. */
@Dependent
public class JpaCertificateRepository implements CertificateRepository {
  private static final String OF_INSTITUTION =
      " and c.userId in (select u.id from User u where u.institutionId = :institution)";

  private final EntityManager em;

  @Inject
  public JpaCertificateRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Certificate certificate) {
    em.persist(certificate);
    em.flush();
  }

  @Override
  public Certificate get(long id) {
    return Rows.get(em, Certificate.class, id);
  }

  @Override
  public Certificate lock(long id) {
    return Rows.lock(em, Certificate.class, id);
  }

  @Override
  public Optional<Certificate> find(long id) {
    return Optional.ofNullable(em.find(Certificate.class, id));
  }

  @Override
  public Optional<Certificate> findByFingerprint(String fingerprint) {
    return em.createQuery(
            "select c from Certificate c where c.fingerprint = :fingerprint", Certificate.class)
        .setParameter("fingerprint", fingerprint)
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean hasKey(KeyHash key) {
    return em.createQuery("select count(c) from Certificate c where c.keyHash = :key", Long.class)
            .setParameter("key", key.text())
            .getSingleResult()
        > 0;
  }

  @Override
  public List<Certificate> ofUser(long userId) {
    return em.createQuery(
            "select c from Certificate c where c.userId = :user order by c.reservedAt desc, c.id desc",
            Certificate.class)
        .setParameter("user", userId)
        .getResultList();
  }

  @Override
  public List<Certificate> search(
      CertificateQuery query, Sorting<CertificateOrder> sorting, int first, int count) {
    return new CertificateSearch(query)
        .rows(em, sorting)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  @Override
  public long count(CertificateQuery query) {
    return new CertificateSearch(query).number(em).getSingleResult();
  }

  @Override
  public List<Long> noticesDue(Instant now, int most) {
    return em.createQuery(
            "select c.id from Certificate c where c.noticeDueAt <= :now order by c.noticeDueAt",
            Long.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public Optional<Certificate> lockNoticeDue(long id, Instant now) {
    return Rows.lockFree(
        em,
        Certificate.class,
        em.createNativeQuery(
                "SELECT id FROM certificate WHERE id = ? AND notice_due_at <= ?"
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter(1, id)
            .setParameter(2, Rows.utc(now)));
  }

  @Override
  public List<Long> reservedBefore(Instant instant, int most) {
    return em.createQuery(
            "select c.id from Certificate c where c.state = :reserved and c.reservedAt < :instant order by c.reservedAt",
            Long.class)
        .setParameter("reserved", CertificateState.RESERVED)
        .setParameter("instant", instant)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public List<Certificate> revokedAndValidAt(Instant instant) {
    return em.createQuery(
            "select c from Certificate c where c.revokedAt is not null and c.notAfter >= :instant order by c.revokedAt",
            Certificate.class)
        .setParameter("instant", instant)
        .getResultList();
  }

  @Override
  public List<Instant> endsWithNoticeDue(long institutionId) {
    return em.createQuery(
            "select distinct c.notAfter from Certificate c where c.noticeDueAt is not null"
                + OF_INSTITUTION,
            Instant.class)
        .setParameter("institution", institutionId)
        .getResultList();
  }

  @Override
  public void moveNotices(long institutionId, Instant notAfter, Instant before, Instant after) {
    em.createQuery(
            "update Certificate c set c.noticeDueAt = :after"
                + " where c.noticeDueAt = :before and c.notAfter = :end"
                + OF_INSTITUTION)
        .setParameter("after", after)
        .setParameter("before", before)
        .setParameter("end", notAfter)
        .setParameter("institution", institutionId)
        .executeUpdate();
  }
}
