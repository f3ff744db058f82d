package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.domain.deduction.SentResult;
import org.tenbiki.domain.deduction.SentResultRepository;

/** {@link SentResultRepository} over JPA. */
@Dependent
public class JpaSentResultRepository implements SentResultRepository {
  private final EntityManager em;

  @Inject
  public JpaSentResultRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(SentResult sent) {
    em.persist(sent);
    em.flush();
  }

  @Override
  public Optional<SentResult> find(long userId, String key) {
    return em.createQuery(
            "select s from SentResult s where s.userId = :user and s.key = :key", SentResult.class)
        .setParameter("user", userId)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<SentResult> find(long userId, long id) {
    return Optional.ofNullable(em.find(SentResult.class, id))
        .filter(sent -> sent.userId() == userId);
  }

  @Override
  public int removeBefore(Instant time) {
    return em.createQuery("delete from SentResult s where s.sentAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
