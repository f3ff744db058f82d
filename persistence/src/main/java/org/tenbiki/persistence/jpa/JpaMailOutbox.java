package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOrder;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.shared.Sorting;

/** {@link MailOutbox} over JPA. */
@Dependent
public class JpaMailOutbox implements MailOutbox {
  private static final String MATCHING =
      "from MailMessage m where m.institutionId = :institution and m.state in :states";

  private final EntityManager em;

  @Inject
  public JpaMailOutbox(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(MailMessage mail) {
    em.persist(mail);
    em.flush();
  }

  @Override
  public List<Long> due(Instant now, int most) {
    return em.createQuery(
            "select m.id from MailMessage m where m.state in :open and m.dueAt <= :now"
                + " order by m.dueAt, m.id",
            Long.class)
        .setParameter("open", EnumSet.of(MailState.WAITING, MailState.SENDING))
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public Optional<MailMessage> lockDue(long id, Instant now) {
    return Rows.lockFree(
        em,
        MailMessage.class,
        em.createNativeQuery(
                "SELECT id FROM mail_message WHERE id = ? AND state IN ('WAITING', 'SENDING')"
                    + " AND due_at <= ? FOR UPDATE SKIP LOCKED")
            .setParameter(1, id)
            .setParameter(2, Rows.utc(now)));
  }

  @Override
  public MailMessage lock(long id) {
    return Rows.lock(em, MailMessage.class, id);
  }

  @Override
  public Optional<MailMessage> find(long institutionId, long id) {
    return em.createQuery(
            "select m from MailMessage m where m.institutionId = :institution and m.id = :id",
            MailMessage.class)
        .setParameter("institution", institutionId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<MailMessage> search(
      long institutionId, Set<MailState> states, Sorting<MailOrder> sorting, int first, int count) {
    return em.createQuery(
            "select m " + MATCHING + SortOrder.of(sorting, path(sorting.by()), "m.id"),
            MailMessage.class)
        .setParameter("institution", institutionId)
        .setParameter("states", states)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  private static String path(MailOrder by) {
    return switch (by) {
      case CREATED_AT -> "m.createdAt";
      case KIND -> "m.kind";
      case RECIPIENT -> "m.recipient";
      case STATE -> "m.state";
    };
  }

  @Override
  public long count(long institutionId, Set<MailState> states) {
    return em.createQuery("select count(m) " + MATCHING, Long.class)
        .setParameter("institution", institutionId)
        .setParameter("states", states)
        .getSingleResult();
  }

  @Override
  public List<Finished> finished(Instant before, int most) {
    return em
        .createQuery(
            "select m.institutionId, m.id from MailMessage m"
                + " where m.state in :finished and m.createdAt < :before"
                + " order by m.createdAt, m.id",
            Object[].class)
        .setParameter("finished", EnumSet.of(MailState.SENT, MailState.OBSOLETE))
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(row -> new Finished((long) row[0], (long) row[1]))
        .toList();
  }

  @Override
  public int remove(List<Long> ids) {
    return em.createQuery("delete from MailMessage m where m.id in :ids")
        .setParameter("ids", ids)
        .executeUpdate();
  }

  @Override
  public List<MailMessage> newest(int most) {
    return em.createQuery(
            "select m from MailMessage m order by m.createdAt desc, m.id desc", MailMessage.class)
        .setMaxResults(most)
        .getResultList();
  }
}
