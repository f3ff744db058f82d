package org.tenbiki.application.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.tenbiki.domain.notification.MailConnections;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailSender.Line;

/**
 * Delivers what waits in the outbox, over several connections at once, each kept for many mails. A
 * slow mail server holds no lock and no transaction. A node that stops between claim and mark
 * leaves a claim that runs out; the mail is then sent by another under the same Message-ID. Source:
 * requirements, section 8.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDeliveryService {
  @Inject MailLineService lines;
  @Inject MailSender sender;
  @Inject MailOutbox outbox;
  @Inject MailConnections connections;
  @Inject Clock clock;

  /**
   * Tries the mails that are due, also those that become due meanwhile, at most that many, until
   * the server is away.
   *
   * @return how many were sent
   */
  public int deliverDue(int most) {
    int sent = 0;
    int left = most;
    boolean more = true;
    while (more && left > 0) {
      List<Long> due = outbox.due(clock.instant(), left);
      MailRound round = new MailRound(due);
      deliver(round);
      sent += round.sent();
      left -= due.size();
      more = !round.isLast();
    }
    return sent;
  }

  /** The first mail goes alone: with a dead server a run costs one mail one try. */
  private void deliver(MailRound round) {
    try (Line line = sender.open()) {
      boolean any = true;
      while (any && !round.anyClaimed()) {
        any = lines.sendNext(round, line);
      }
      List<Future<Boolean>> helpers = helpers(round);
      try {
        lines.sendAll(round, line);
      } finally {
        helpers.forEach(MailDeliveryService::await);
      }
    }
  }

  private List<Future<Boolean>> helpers(MailRound round) {
    List<Future<Boolean>> helpers = new ArrayList<>();
    int count = Math.min(connections.most(), round.waiting()) - 1;
    while (helpers.size() < count) {
      helpers.add(lines.help(round));
    }
    return helpers;
  }

  private static void await(Future<Boolean> helper) {
    try {
      helper.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a connection to the mail server came to no end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while mails were sent", e);
    }
  }
}
