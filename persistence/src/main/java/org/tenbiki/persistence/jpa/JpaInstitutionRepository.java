package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.InstitutionCode;

/** {@link InstitutionRepository} over JPA. */
@Dependent
public class JpaInstitutionRepository implements InstitutionRepository {
  private final EntityManager em;

  @Inject
  public JpaInstitutionRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Institution institution) {
    em.persist(institution);
    em.flush();
  }

  @Override
  public Institution get(long id) {
    return Rows.get(em, Institution.class, id);
  }

  @Override
  public Institution lock(long id) {
    return Rows.lock(em, Institution.class, id);
  }

  @Override
  public Optional<Institution> find(long id) {
    return Optional.ofNullable(em.find(Institution.class, id));
  }

  @Override
  public Optional<Institution> findByCode(InstitutionCode code) {
    return em.createQuery("select i from Institution i where i.code = :code", Institution.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Institution> all() {
    return em.createQuery("select i from Institution i order by i.code", Institution.class)
        .getResultList();
  }

  @Override
  public RuleProfile profileOf(Institution institution) {
    return Rows.get(em, RuleProfile.class, institution.profileId());
  }

  @Override
  public List<RuleProfile> profiles() {
    return em.createQuery("select p from RuleProfile p order by p.id", RuleProfile.class)
        .getResultList();
  }

  @Override
  public Optional<RuleProfile> findProfile(String name) {
    return em.createQuery("select p from RuleProfile p where p.name = :name", RuleProfile.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }
}
