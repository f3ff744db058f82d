package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenbiki.domain.deduction.SentResult;
import org.tenbiki.domain.deduction.SentResultRepository;

/** {@link SentResultRepository} over JPA. */
@Dependent
public class JpaSentResultRepository implements SentResultRepository {
  /** Unique violation, in H2 as in PostgreSQL. Source: PostgreSQL, appendix A. */
  private static final String TAKEN = "23505";

  private final EntityManager em;

  @Inject
  public JpaSentResultRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public boolean add(SentResult sent) {
    em.persist(sent);
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (isTaken(e)) {
        return false;
      }
      throw e;
    }
    return true;
  }

  private static boolean isTaken(Throwable refused) {
    return Stream.iterate(refused, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && TAKEN.equals(sql.getSQLState()));
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
