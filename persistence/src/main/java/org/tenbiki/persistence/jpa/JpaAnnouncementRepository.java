package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.announcement.Announcement;
import org.tenbiki.domain.announcement.AnnouncementMark;
import org.tenbiki.domain.announcement.AnnouncementRepository;
import org.tenbiki.domain.announcement.Headline;

/** {@link AnnouncementRepository} over JPA. */
@Dependent
public class JpaAnnouncementRepository implements AnnouncementRepository {
  private static final String SHOWN =
      "select new org.tenbiki.domain.announcement.Headline(a.id, a.title, a.importance,"
          + " a.mustConfirm, a.shownFrom, m.readAt, m.confirmedAt) from Announcement a"
          + " left join AnnouncementMark m on m.announcementId = a.id and m.userId = :user"
          + " and m.revision = a.revision where a.institutionId = :institution"
          + " and (a.contractId is null or a.contractId = :contract)"
          + " and (a.deductionKind is null or exists (select c.id from Contract c"
          + " join c.deductionKinds k where c.id = :contract and k = a.deductionKind))"
          + " and a.withdrawnAt is null"
          + " and a.shownFrom <= :now and a.shownTo > :now order by a.shownFrom desc, a.id desc";
  private static final String READERS =
      "select count(m), count(m.confirmedAt) from AnnouncementMark m"
          + " where m.announcementId = :id and m.revision = :revision";

  private final EntityManager em;

  @Inject
  public JpaAnnouncementRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Announcement announcement) {
    em.persist(announcement);
    em.flush();
  }

  @Override
  public void add(AnnouncementMark mark) {
    em.persist(mark);
    em.flush();
  }

  @Override
  public Optional<Announcement> find(long institutionId, long id) {
    return em.createQuery(
            "select a from Announcement a where a.institutionId = :institution and a.id = :id",
            Announcement.class)
        .setParameter("institution", institutionId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Announcement> lock(long institutionId, long id) {
    return find(institutionId, id).map(a -> Rows.lock(em, Announcement.class, a.id()));
  }

  @Override
  public Optional<Announcement> findByForm(long institutionId, String formId) {
    return em.createQuery(
            "select a from Announcement a where a.institutionId = :institution"
                + " and a.formId = :form",
            Announcement.class)
        .setParameter("institution", institutionId)
        .setParameter("form", formId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Announcement> ofInstitution(long institutionId, int first, int count) {
    return em.createQuery(
            "select a from Announcement a where a.institutionId = :institution"
                + " order by a.shownFrom desc, a.id desc",
            Announcement.class)
        .setParameter("institution", institutionId)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  @Override
  public long count(long institutionId) {
    return em.createQuery(
            "select count(a) from Announcement a where a.institutionId = :institution", Long.class)
        .setParameter("institution", institutionId)
        .getSingleResult();
  }

  @Override
  public List<Headline> shownTo(
      long institutionId, long contractId, long userId, Instant now, int most) {
    return em.createQuery(SHOWN, Headline.class)
        .setParameter("institution", institutionId)
        .setParameter("contract", contractId)
        .setParameter("user", userId)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public Optional<AnnouncementMark> mark(long announcementId, long userId) {
    return em.createQuery(
            "select m from AnnouncementMark m where m.announcementId = :id and m.userId = :user",
            AnnouncementMark.class)
        .setParameter("id", announcementId)
        .setParameter("user", userId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Readers readersOf(Announcement announcement) {
    Object[] counts =
        em.createQuery(READERS, Object[].class)
            .setParameter("id", announcement.id())
            .setParameter("revision", announcement.revision())
            .getSingleResult();
    return new Readers(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
  }
}
