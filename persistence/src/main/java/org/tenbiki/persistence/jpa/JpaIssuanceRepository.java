package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.IssuanceState;

/** {@link IssuanceRepository} over JPA. */
@Dependent
public class JpaIssuanceRepository implements IssuanceRepository {
  private final EntityManager em;

  @Inject
  public JpaIssuanceRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Issuance issuance) {
    em.persist(issuance);
    em.flush();
  }

  @Override
  public Issuance get(long id) {
    return Rows.get(em, Issuance.class, id);
  }

  @Override
  public Issuance lock(long id) {
    return Rows.lock(em, Issuance.class, id);
  }

  @Override
  public Optional<Issuance> findByTokenHash(String tokenHash) {
    return em.createQuery("select i from Issuance i where i.tokenHash = :hash", Issuance.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Issuance> findByCertificate(long certificateId) {
    return em.createQuery(
            "select i from Issuance i where i.certificateId = :certificate", Issuance.class)
        .setParameter("certificate", certificateId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Issuance> lockOf(long certificateId) {
    return findByCertificate(certificateId)
        .flatMap(issuance -> Rows.lockIfThere(em, Issuance.class, issuance.id()));
  }

  @Override
  public int removeClosedBefore(Instant instant) {
    return em.createQuery(
            "delete from Issuance i where i.state = :closed and i.expiresAt < :instant")
        .setParameter("closed", IssuanceState.CLOSED)
        .setParameter("instant", instant)
        .executeUpdate();
  }

  @Override
  public List<Long> expiredAndSealed(Instant now, int most) {
    return em.createQuery(
            "select i.id from Issuance i where i.expiresAt <= :now and i.state <> :closed order by i.expiresAt",
            Long.class)
        .setParameter("now", now)
        .setParameter("closed", IssuanceState.CLOSED)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public Optional<Issuance> lockExpired(long id, Instant now) {
    return Rows.lockFree(
        em,
        Issuance.class,
        em.createNativeQuery(
                "SELECT id FROM issuance WHERE id = ? AND state NOT IN ('ISSUING', 'CLOSED')"
                    + " AND expires_at <= ? FOR UPDATE SKIP LOCKED")
            .setParameter(1, id)
            .setParameter(2, Rows.utc(now)));
  }
}
