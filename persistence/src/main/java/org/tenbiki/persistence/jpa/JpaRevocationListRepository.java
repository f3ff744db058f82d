package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tenbiki.domain.certificate.RevocationList;
import org.tenbiki.domain.certificate.RevocationListRepository;

/** {@link RevocationListRepository} over JPA. */
@Dependent
public class JpaRevocationListRepository implements RevocationListRepository {
  private final EntityManager em;

  @Inject
  public JpaRevocationListRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(RevocationList list) {
    em.persist(list);
    em.flush();
  }

  @Override
  public Optional<RevocationList> newest() {
    return em.createQuery(
            "select l from RevocationList l order by l.crlNumber desc", RevocationList.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void lockSigning() {
    em.createNativeQuery("SELECT id FROM revocation_list_gate FOR UPDATE").getSingleResult();
  }

  @Override
  public long revokedEver() {
    return em.createQuery(
            "select count(c) from Certificate c where c.revokedAt is not null", Long.class)
        .getSingleResult();
  }

  @Override
  public void removeBefore(long crlNumber) {
    em.createQuery("delete from RevocationList l where l.crlNumber < :number")
        .setParameter("number", crlNumber)
        .executeUpdate();
  }
}
