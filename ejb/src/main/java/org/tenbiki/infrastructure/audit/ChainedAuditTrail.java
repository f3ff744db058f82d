package org.tenbiki.infrastructure.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditHead;
import org.tenbiki.domain.audit.AuditTrail;

/** Appends to this node's chain under the lock of its head. Source: requirement S-5. */
@Dependent
public class ChainedAuditTrail implements AuditTrail {
  private static final int SHORT_TEXT = 64;
  private static final int OBJECT_TEXT = 100;
  private static final int LONG_TEXT = 2000;

  @Inject EntityManager em;
  @Inject AuditChain chain;
  @Inject Portal portal;
  @Inject Clock clock;

  @Override
  public void open() {
    lockHead();
  }

  @Override
  public void append(AuditEntry entry) {
    em.flush();
    AuditHead head = lockHead();
    AuditEntry clean = clean(entry);
    long number = head.nextNumber();
    Instant now = clock.instant();
    String link = chain.link(head.chain(), portal.nodeName(), number, now, clean);
    em.persist(new AuditEvent(portal.nodeName(), number, now, clean, link));
    head.append(number, link);
    em.flush();
  }

  private AuditHead lockHead() {
    AuditHead head =
        em.find(
            AuditHead.class,
            portal.nodeName(),
            LockModeType.PESSIMISTIC_WRITE,
            Map.of("eclipselink.refresh", "true"));
    return head == null ? newHead() : head;
  }

  private AuditHead newHead() {
    AuditHead head = new AuditHead(portal.nodeName());
    em.persist(head);
    em.flush();
    return head;
  }

  @Override
  public List<AuditEvent> newest(long userId, AuditEventType type, int most) {
    return em.createQuery(
            "select e from AuditEvent e where e.userId = :user and e.type = :type"
                + " order by e.occurredAt desc, e.sequenceNumber desc",
            AuditEvent.class)
        .setParameter("user", userId)
        .setParameter("type", type)
        .setMaxResults(most)
        .getResultList();
  }

  /** Fits the columns and keeps one event on one line wherever it is shown. */
  private static AuditEntry clean(AuditEntry e) {
    return new AuditEntry(
        e.type(),
        e.outcome(),
        clean(e.actor(), SHORT_TEXT),
        clean(e.address(), SHORT_TEXT),
        e.institutionId(),
        e.contractId(),
        e.userId(),
        clean(e.object(), OBJECT_TEXT),
        clean(e.details(), LONG_TEXT));
  }

  private static String clean(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    int[] points = text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).toArray();
    String oneLine = new String(points, 0, points.length);
    int end = Math.min(most, oneLine.length());
    if (end < oneLine.length() && Character.isHighSurrogate(oneLine.charAt(end - 1))) {
      end--;
    }
    return oneLine.substring(0, end);
  }
}
