package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tenbiki.domain.certificate.ConnectionCheck;
import org.tenbiki.domain.certificate.ConnectionCheckRepository;

/** {@link ConnectionCheckRepository} over JPA. */
@Dependent
public class JpaConnectionCheckRepository implements ConnectionCheckRepository {
  private final EntityManager em;

  @Inject
  public JpaConnectionCheckRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(ConnectionCheck check) {
    em.persist(check);
    em.flush();
  }

  @Override
  public Optional<ConnectionCheck> find(long certificateId) {
    return Optional.ofNullable(em.find(ConnectionCheck.class, certificateId));
  }
}
