package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.DeductionAnswer;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionStep;

/** {@link DeductionAnswerRepository} over JPA. */
@Dependent
public class JpaDeductionAnswerRepository implements DeductionAnswerRepository {
  private static final String NEVER_SUBMITTED =
      " and not exists (select s.id from DeductionStep s where s.batchId = a.batchId"
          + " and s.act = :submit)"
          + " and not exists (select y.id from DeductionAnswer y where y.batchId = a.batchId"
          + " and y.changedAt >= :before)";

  private final EntityManager em;

  @Inject
  public JpaDeductionAnswerRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(DeductionAnswer answer) {
    em.persist(answer);
    em.flush();
  }

  @Override
  public List<DeductionAnswer> ofRows(long batchId, Collection<Integer> positions) {
    return positions.isEmpty()
        ? List.of()
        : em.createQuery(
                "select a from DeductionAnswer a where a.batchId = :batch"
                    + " and a.position in :positions",
                DeductionAnswer.class)
            .setParameter("batch", batchId)
            .setParameter("positions", positions)
            .getResultList();
  }

  @Override
  public long versions(long batchId) {
    return em.createQuery(
            "select coalesce(sum(a.version), 0) from DeductionAnswer a where a.batchId = :batch",
            Number.class)
        .setParameter("batch", batchId)
        .getSingleResult()
        .longValue();
  }

  @Override
  public List<Long> neverSubmitted(long institutionId, Instant lastChange, int most) {
    return em.createQuery(
            "select distinct a.batchId from DeductionAnswer a, DeductionBatch b where b.id = a.batchId"
                + " and b.institutionId = :institution"
                + NEVER_SUBMITTED
                + " order by a.batchId",
            Long.class)
        .setParameter("institution", institutionId)
        .setParameter("submit", BatchAct.SUBMIT)
        .setParameter("before", lastChange)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public int removeNeverSubmitted(long batchId, Instant lastChange) {
    boolean due =
        !em.createQuery(
                "select a.batchId from DeductionAnswer a where a.batchId = :batch"
                    + NEVER_SUBMITTED,
                Long.class)
            .setParameter("batch", batchId)
            .setParameter("submit", BatchAct.SUBMIT)
            .setParameter("before", lastChange)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    return due
        ? em.createQuery("delete from DeductionAnswer a where a.batchId = :batch")
            .setParameter("batch", batchId)
            .executeUpdate()
        : 0;
  }

  @Override
  public void add(DeductionStep step) {
    em.persist(step);
    em.flush();
  }

  @Override
  public List<DeductionStep> stepsOf(long batchId) {
    return em.createQuery(
            "select s from DeductionStep s where s.batchId = :batch order by s.id",
            DeductionStep.class)
        .setParameter("batch", batchId)
        .getResultList();
  }
}
