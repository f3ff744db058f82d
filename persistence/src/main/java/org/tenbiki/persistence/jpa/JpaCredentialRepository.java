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
import org.tenbiki.domain.credential.UnknownIdentifier;

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
  public Credential lock(long id) {
    return Rows.lock(em, Credential.class, id);
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
  public Optional<Long> credentialOfUnknown(int slot) {
    return Optional.ofNullable(em.find(UnknownIdentifier.class, slot))
        .map(UnknownIdentifier::credentialId);
  }

  @Override
  public void add(UnknownIdentifier unknown) {
    em.persist(unknown);
    em.flush();
  }

  @Override
  public void lockUnknownIdentifiers() {
    Rows.lock(em, UnknownIdentifier.class, UnknownIdentifier.GATE);
  }
}
