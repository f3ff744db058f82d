package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.tenbiki.domain.deduction.DeductionAnswer;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionStep;

/** {@link DeductionAnswerRepository} over JPA. */
@Dependent
public class JpaDeductionAnswerRepository implements DeductionAnswerRepository {
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
