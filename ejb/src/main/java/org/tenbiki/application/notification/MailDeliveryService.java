package org.tenbiki.application.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.RetrySchedule;

/** Delivers what waits in the outbox. Source: requirements, section 8. */
@Stateless
public class MailDeliveryService {
  private static final RetrySchedule RETRY = new RetrySchedule(Duration.ofMinutes(1), 10);

  @Inject MailOutbox outbox;
  @Inject MailSender sender;
  @Inject Clock clock;

  /**
   * Delivers one due mail, so that a crash can double no more than one.
   *
   * @return whether one was due
   */
  public boolean deliverNext() {
    List<MailMessage> due = outbox.claimDue(clock.instant(), 1);
    due.forEach(this::deliver);
    return !due.isEmpty();
  }

  private void deliver(MailMessage mail) {
    try {
      sender.send(mail.outgoing());
      mail.sent(clock.instant());
    } catch (MailSender.MailNotSentException e) {
      mail.notSent(RETRY, clock.instant());
    }
  }
}
