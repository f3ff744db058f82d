package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;

/** {@link MailOutbox} over JPA. */
@Dependent
public class JpaMailOutbox implements MailOutbox {
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
  public List<MailMessage> claimDue(Instant now, int most) {
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM mail_message WHERE state = 'WAITING' AND due_at <= ? ORDER BY due_at"
                    + " LIMIT ? FOR UPDATE SKIP LOCKED")
            .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .setParameter(2, most)
            .getResultList();
    return ids.stream()
        .map(id -> Rows.get(em, MailMessage.class, ((Number) id).longValue()))
        .toList();
  }

  @Override
  public List<MailMessage> newest(int most) {
    return em.createQuery(
            "select m from MailMessage m order by m.createdAt desc, m.id desc", MailMessage.class)
        .setMaxResults(most)
        .getResultList();
  }
}
