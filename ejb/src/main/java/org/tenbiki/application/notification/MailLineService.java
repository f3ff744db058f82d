package org.tenbiki.application.notification;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailSender.Line;
import org.tenbiki.domain.notification.MailSender.MailNotSentException;

/**
 * One connection's work. A mail is claimed in one transaction when its turn comes, sent outside
 * any, and marked in another: so a crash can double no more than one of each connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailLineService {
  private static final Logger LOG = Logger.getLogger(MailLineService.class.getName());

  @Inject MailDeliveryStepService steps;
  @Inject MailSender sender;

  /**
   * Helps with a round over a connection of its own. If the server does not let it in, the mails
   * stay with the others and none is charged a try.
   */
  @Asynchronous
  public Future<Boolean> help(MailRound round) {
    try (Line line = sender.open()) {
      boolean ready = line.ready();
      if (ready) {
        sendAll(round, line);
      }
      return new AsyncResult<>(ready);
    }
  }

  /** Until nobody waits any more, or the server is away. */
  public void sendAll(MailRound round, Line line) {
    boolean any = true;
    while (any) {
      any = sendNext(round, line);
    }
  }

  /**
   * Tries one mail.
   *
   * @return false if none is left
   */
  public boolean sendNext(MailRound round, Line line) {
    OptionalLong mailId = round.next();
    if (mailId.isEmpty()) {
      return false;
    }
    Optional<MailClaim> claim = steps.claim(mailId.getAsLong());
    if (claim.isPresent()) {
      round.wasClaimed();
      send(claim.get(), round, line);
    }
    return true;
  }

  private void send(MailClaim claim, MailRound round, Line line) {
    try {
      line.send(claim.mail());
    } catch (MailNotSentException e) {
      LOG.log(Level.WARNING, e, () -> "mail " + claim.mailId() + ": " + e.trouble());
      if (e.trouble().concernsEveryMail()) {
        round.serverIsAway();
      }
      steps.notSent(claim, e);
      return;
    }
    steps.sent(claim);
    round.wasSent();
  }
}
