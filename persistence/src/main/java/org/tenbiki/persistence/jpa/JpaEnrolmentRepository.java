package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tenbiki.domain.certificate.Enrolment;
import org.tenbiki.domain.certificate.EnrolmentRepository;

/** {@link EnrolmentRepository} over JPA. */
@Dependent
public class JpaEnrolmentRepository implements EnrolmentRepository {
  private final EntityManager em;

  @Inject
  public JpaEnrolmentRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Enrolment enrolment) {
    em.persist(enrolment);
    em.flush();
  }

  @Override
  public Optional<Enrolment> findByName(String name) {
    return em.createQuery("select e from Enrolment e where e.name = :name", Enrolment.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Enrolment> findByIssuance(long issuanceId) {
    return em.createQuery(
            "select e from Enrolment e where e.issuanceId = :issuance", Enrolment.class)
        .setParameter("issuance", issuanceId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Enrolment lock(long id) {
    return Rows.lock(em, Enrolment.class, id);
  }
}
