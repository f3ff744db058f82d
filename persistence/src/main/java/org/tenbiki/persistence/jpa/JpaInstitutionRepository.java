package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenbiki.domain.institution.BaseProfile;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.ProfileDifferences;
import org.tenbiki.domain.institution.ProfileVersion;
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
    InstitutionGate.add(em, institution.id());
  }

  @Override
  public Institution get(long id) {
    return Rows.get(em, Institution.class, id);
  }

  @Override
  public Institution lock(long id) {
    InstitutionGate.enter(em, id);
    return Rows.fresh(em, Institution.class, id);
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
    return profileOf(institution, institution.profileVersion());
  }

  @Override
  public RuleProfile profileOf(Institution institution, int version) {
    return Rows.get(em, BaseProfile.class, institution.profileId())
        .rules()
        .with(institution.standard())
        .with(differences(institution, version));
  }

  private ProfileDifferences differences(Institution institution, int version) {
    return version == 0
        ? ProfileDifferences.NONE
        : em.createQuery(
                "select v.differences from ProfileVersion v"
                    + " where v.institutionId = :institution and v.number = :number",
                ProfileDifferences.class)
            .setParameter("institution", institution.id())
            .setParameter("number", version)
            .getSingleResult();
  }

  @Override
  public List<RuleProfile> everyProfileOf(Institution institution) {
    RuleProfile base = profileOf(institution, 0);
    return Stream.concat(
            versionsOf(institution).stream().map(version -> base.with(version.differences())),
            Stream.of(base))
        .toList();
  }

  @Override
  public List<ProfileVersion> versionsOf(Institution institution) {
    return em.createQuery(
            "select v from ProfileVersion v where v.institutionId = :institution"
                + " order by v.number desc",
            ProfileVersion.class)
        .setParameter("institution", institution.id())
        .getResultList();
  }

  @Override
  public void add(ProfileVersion version) {
    em.persist(version);
    em.flush();
  }

  @Override
  public List<BaseProfile> profiles() {
    return em.createQuery("select p from BaseProfile p order by p.id", BaseProfile.class)
        .getResultList();
  }

  @Override
  public Optional<BaseProfile> findProfile(String name) {
    return em.createQuery("select p from BaseProfile p where p.name = :name", BaseProfile.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }
}
