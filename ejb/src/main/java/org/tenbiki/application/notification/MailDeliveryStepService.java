package org.tenbiki.application.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailSender.MailNotSentException;
import org.tenbiki.domain.notification.RetrySchedule;

/** The transactions around the sending of a mail, which itself is in none. */
@Stateless
public class MailDeliveryStepService {
  /** Twice what a try may take, so that clocks of nodes may differ by minutes. */
  private static final Duration LEASE = Duration.ofMinutes(2 * MailSender.LONGEST_MINUTES);

  @Inject MailOutbox outbox;
  @Inject RetrySchedule schedule;
  @Inject Clock clock;

  /** Takes a due mail for this node; empty if none is due. */
  public Optional<MailClaim> claim() {
    Instant now = clock.instant();
    Optional<MailMessage> due = outbox.lockDue(now);
    while (due.isPresent()) {
      MailMessage mail = due.get();
      OptionalInt number = mail.claim(schedule, now.plus(LEASE));
      if (number.isPresent()) {
        return Optional.of(new MailClaim(mail.id(), number.getAsInt(), mail.outgoing()));
      }
      due = outbox.lockDue(now);
    }
    return Optional.empty();
  }

  public void sent(MailClaim claim) {
    outbox.lock(claim.mailId()).sent(clock.instant());
  }

  public void notSent(MailClaim claim, MailNotSentException why) {
    outbox
        .lock(claim.mailId())
        .notSent(claim.number(), why.trouble(), why.replyCode(), schedule, clock.instant());
  }
}
