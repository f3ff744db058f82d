package org.tenbiki.application.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailSender.MailNotSentException;

/**
 * Delivers what waits in the outbox. A mail is claimed in one transaction, sent outside any, and
 * marked in another: a slow mail server holds no lock and no connection. A node that stops between
 * claim and mark leaves a claim that runs out; the mail is then sent by another under the same
 * Message-ID. Source: requirements, section 8.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDeliveryService {
  private static final Logger LOG = Logger.getLogger(MailDeliveryService.class.getName());

  @Inject MailDeliveryStepService steps;
  @Inject MailSender sender;
  @Inject MailOutbox outbox;
  @Inject Clock clock;

  /** What came of one try. */
  private enum Delivery {
    NONE_DUE,
    SENT,
    /** This mail failed; the next may do better. */
    NOT_SENT,
    /** No mail can be sent now. */
    SERVER_AWAY
  }

  /**
   * Tries the mails that are due, at most that many, until the server is away: with a dead server a
   * run costs one mail one try, not every mail.
   *
   * @return how many were sent
   */
  public int deliverDue(int most) {
    int sent = 0;
    for (long mailId : outbox.due(clock.instant(), most)) {
      switch (deliver(mailId)) {
        case SENT -> sent++;
        case NOT_SENT, NONE_DUE -> {}
        case SERVER_AWAY -> {
          return sent;
        }
      }
    }
    return sent;
  }

  /** A mail is claimed when its turn comes, so that a crash can double no more than one. */
  private Delivery deliver(long mailId) {
    Optional<MailClaim> claim = steps.claim(mailId);
    if (claim.isEmpty()) {
      return Delivery.NONE_DUE;
    }
    try {
      sender.send(claim.get().mail());
    } catch (MailNotSentException e) {
      LOG.log(Level.WARNING, e, () -> "mail " + mailId + ": " + e.trouble());
      steps.notSent(claim.get(), e);
      return e.trouble().concernsEveryMail() ? Delivery.SERVER_AWAY : Delivery.NOT_SENT;
    }
    steps.sent(claim.get());
    return Delivery.SENT;
  }
}
