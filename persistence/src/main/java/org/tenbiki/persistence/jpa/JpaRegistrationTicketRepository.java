package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.domain.contract.RegistrationTicket;
import org.tenbiki.domain.contract.RegistrationTicketRepository;

/** {@link RegistrationTicketRepository} over JPA. */
@Dependent
public class JpaRegistrationTicketRepository implements RegistrationTicketRepository {
  private final EntityManager em;

  @Inject
  public JpaRegistrationTicketRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(RegistrationTicket ticket) {
    em.persist(ticket);
    em.flush();
  }

  @Override
  public Optional<RegistrationTicket> findByTokenHash(String tokenHash) {
    return em.createQuery(
            "select t from RegistrationTicket t where t.tokenHash = :hash",
            RegistrationTicket.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<RegistrationTicket> lock(long id) {
    return Rows.lockIfThere(em, RegistrationTicket.class, id);
  }

  @Override
  public void closeAll(long contractId, Instant now) {
    em.createQuery(
            "update RegistrationTicket t set t.expiresAt = :now"
                + " where t.contractId = :contract and t.expiresAt > :now")
        .setParameter("contract", contractId)
        .setParameter("now", now)
        .executeUpdate();
  }

  @Override
  public int removeExpired(Instant now) {
    return em.createQuery("delete from RegistrationTicket t where t.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
