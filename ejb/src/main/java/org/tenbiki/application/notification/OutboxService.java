package org.tenbiki.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOrder;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.notification.MailTrouble;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Sorting;

/**
 * The mails of an institution, for its staff: what waits, what went, and what could not be
 * delivered. Source: requirements, section 8.
 */
@Stateless
@RolesAllowed("staff")
public class OutboxService {
  private static final int MOST_RESENT = 500;
  private static final Sorting<MailOrder> NEWEST_FIRST = Sorting.descending(MailOrder.CREATED_AT);

  @Inject MailOutbox outbox;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * @param state empty = all
   */
  public Page<MailRow> list(
      Actor actor, Optional<MailState> state, Sorting<MailOrder> sorting, int first, int count) {
    Set<MailState> states = state.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(MailState.class));
    Instant now = clock.instant();
    List<MailRow> rows =
        outbox.search(actor.institutionId(), states, sorting, first, count).stream()
            .map(mail -> row(mail, now))
            .toList();
    return new Page<>(rows, outbox.count(actor.institutionId(), states));
  }

  /** How many could not be delivered and wait for staff. */
  public long parked(Actor actor) {
    return outbox.count(actor.institutionId(), EnumSet.of(MailState.PARKED));
  }

  /** Empty if the actor's institution has no such mail. */
  public Optional<MailDetails> find(Actor actor, long mailId) {
    Instant now = clock.instant();
    return outbox
        .find(actor.institutionId(), mailId)
        .map(mail -> new MailDetails(row(mail, now), mail.messageId(), mail.body(now)));
  }

  /**
   * Has a parked mail tried anew, under the same Message-ID.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND or MAIL_NOT_PARKED
   */
  public void resend(Actor actor, long mailId) {
    if (!actor.role().changesAsStaff()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    long id =
        outbox
            .find(actor.institutionId(), mailId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND))
            .id();
    MailMessage mail = outbox.lock(id);
    mail.resend(clock.instant());
    audit(actor, mail);
  }

  /**
   * Has the parked mails tried anew, but not those that would say what is no longer true.
   *
   * @return how many; at most {@value #MOST_RESENT}, the newest, so that the transaction stays
   *     small
   * @throws BusinessRuleException FORBIDDEN
   */
  public int resendParked(Actor actor) {
    actor.mustChangeAsStaff();
    Instant now = clock.instant();
    List<MailMessage> resent =
        outbox
            .search(
                actor.institutionId(), EnumSet.of(MailState.PARKED), NEWEST_FIRST, 0, MOST_RESENT)
            .stream()
            .map(MailMessage::id)
            // everyone locks in this order, so that two who press at once never wait in a circle
            .sorted()
            .map(outbox::lock)
            .filter(mail -> mail.mayBeResent(now))
            .toList();
    resent.forEach(mail -> mail.resend(now));
    resent.forEach(mail -> audit(actor, mail));
    return resent.size();
  }

  private void audit(Actor actor, MailMessage mail) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.MAIL_RESENT,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            null,
            null,
            String.valueOf(mail.id()),
            mail.kind() + " <" + mail.messageId() + ">"));
  }

  private static MailRow row(MailMessage mail, Instant now) {
    return new MailRow(
        mail.id(),
        mail.kind(),
        mail.recipient(),
        mail.subject(now),
        mail.state(),
        mail.tries(),
        mail.trouble().map(MailTrouble::name).orElse(null),
        mail.replyCode(),
        mail.createdAt(),
        mail.state() == MailState.WAITING ? mail.dueAt() : null,
        mail.sentAt());
  }
}
