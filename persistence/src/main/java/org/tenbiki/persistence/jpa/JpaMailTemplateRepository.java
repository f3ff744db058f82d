package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailTemplate;
import org.tenbiki.domain.notification.MailTemplateRepository;

/** {@link MailTemplateRepository} over JPA. */
@Dependent
public class JpaMailTemplateRepository implements MailTemplateRepository {
  private final EntityManager em;

  @Inject
  public JpaMailTemplateRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(MailTemplate template) {
    em.persist(template);
    em.flush();
  }

  @Override
  public Optional<MailTemplate> find(long institutionId, MailKind kind, MailLanguage language) {
    return em.createQuery(
            "select t from MailTemplate t where t.institutionId = :institution and t.kind = :kind"
                + " and t.language = :language",
            MailTemplate.class)
        .setParameter("institution", institutionId)
        .setParameter("kind", kind)
        .setParameter("language", language)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<MailTemplate> ofInstitution(long institutionId) {
    return em.createQuery(
            "select t from MailTemplate t where t.institutionId = :institution", MailTemplate.class)
        .setParameter("institution", institutionId)
        .getResultList();
  }

  @Override
  public void lockEdits(long institutionId) {
    InstitutionGate.enter(em, institutionId);
  }
}
