package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.tenbiki.domain.deduction.DeductionReceipt;
import org.tenbiki.domain.deduction.DeductionReceiptRepository;

/** {@link DeductionReceiptRepository} over JPA. */
@Dependent
public class JpaDeductionReceiptRepository implements DeductionReceiptRepository {
  private final EntityManager em;

  @Inject
  public JpaDeductionReceiptRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(DeductionReceipt receipt) {
    em.persist(receipt);
    em.flush();
  }

  @Override
  public List<DeductionReceipt> ofBatch(long batchId) {
    return em.createQuery(
            "select r from DeductionReceipt r where r.batchId = :batch"
                + " order by r.recordedAt desc, r.id desc",
            DeductionReceipt.class)
        .setParameter("batch", batchId)
        .getResultList();
  }
}
