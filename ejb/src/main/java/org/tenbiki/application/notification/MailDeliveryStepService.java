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

  /** Takes a mail for this node; empty if it is not due any more, or another node is at it. */
  public Optional<MailClaim> claim(long mailId) {
    Instant now = clock.instant();
    return outbox.lockDue(mailId, now).flatMap(mail -> claim(mail, now));
  }

  private Optional<MailClaim> claim(MailMessage mail, Instant now) {
    OptionalInt number = mail.claim(schedule, now, now.plus(LEASE));
    return number.isPresent()
        ? Optional.of(new MailClaim(mail.id(), number.getAsInt(), mail.outgoing(now)))
        : Optional.empty();
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
