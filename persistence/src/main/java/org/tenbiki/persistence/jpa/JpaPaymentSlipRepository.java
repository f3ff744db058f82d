package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.tenbiki.domain.deduction.PaymentSlip;
import org.tenbiki.domain.deduction.PaymentSlipRepository;

/** {@link PaymentSlipRepository} over JPA. */
@Dependent
public class JpaPaymentSlipRepository implements PaymentSlipRepository {
  private final EntityManager em;

  @Inject
  public JpaPaymentSlipRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(PaymentSlip slip) {
    em.persist(slip);
    em.flush();
  }

  @Override
  public List<PaymentSlip> ofBatch(long batchId) {
    return em.createQuery(
            "select s from PaymentSlip s where s.batchId = :batch order by s.approvedAt desc, s.id desc",
            PaymentSlip.class)
        .setParameter("batch", batchId)
        .getResultList();
  }
}
