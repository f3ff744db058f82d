package org.tenbiki.application.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** The mails of the demo, which nobody delivers. */
@Stateless
public class DemoMailService {
  private static final int SHOWN = 200;

  @Inject MailOutbox outbox;
  @Inject Portal portal;
  @Inject Clock clock;

  /**
   * Newest first, at most 200.
   *
   * @throws BusinessRuleException NOT_FOUND outside demo mode
   */
  public List<DemoMail> mails() {
    if (!portal.demo()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    Instant now = clock.instant();
    return outbox.newest(SHOWN).stream().map(message -> mail(message, now)).toList();
  }

  private static DemoMail mail(MailMessage message, Instant now) {
    OutgoingMail mail = message.outgoing(now);
    return new DemoMail(message.id(), message.createdAt(), mail.to(), mail.subject(), mail.body());
  }
}
