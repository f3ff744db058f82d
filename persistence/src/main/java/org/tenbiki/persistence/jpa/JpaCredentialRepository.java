package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.LockStatus;

/** {@link CredentialRepository} over JPA. */
@Dependent
public class JpaCredentialRepository implements CredentialRepository {
  private final EntityManager em;

  @Inject
  public JpaCredentialRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Credential credential) {
    em.persist(credential);
    em.flush();
  }

  @Override
  public Credential get(long id) {
    return Rows.get(em, Credential.class, id);
  }

  @Override
  public Optional<Credential> find(long id) {
    return Optional.ofNullable(em.find(Credential.class, id));
  }

  @Override
  public Credential lock(long id) {
    return Rows.lock(em, Credential.class, id);
  }

  @Override
  public Optional<Credential> lockIfThere(long id) {
    return Rows.lockIfThere(em, Credential.class, id);
  }

  @Override
  public void remove(Credential credential) {
    em.remove(credential);
    em.flush();
  }

  @Override
  public List<Long> endedLocks(Instant now, int most) {
    return em.createQuery(
            "select c.id from Credential c where c.lockStatus = :locked and c.lockedUntil <= :now order by c.lockedUntil",
            Long.class)
        .setParameter("locked", LockStatus.LOCKED)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public Optional<Credential> lockEnded(long id, Instant now) {
    return Rows.lockFree(
        em,
        Credential.class,
        em.createNativeQuery(
                "SELECT id FROM credential WHERE id = ? AND lock_status = 'LOCKED'"
                    + " AND locked_until <= ? FOR UPDATE SKIP LOCKED")
            .setParameter(1, id)
            .setParameter(2, Rows.utc(now)));
  }

  @Override
  public Credential lockUnknown(long id, String decoy) {
    return Rows.lockIfThere(em, Credential.class, id).orElseGet(() -> addUnknown(id, decoy));
  }

  private Credential addUnknown(long id, String decoy) {
    Credential credential = Credential.ofUnknown(id, decoy);
    em.persist(credential);
    em.flush();
    return credential;
  }
}
