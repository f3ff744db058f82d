package org.tenbiki.infrastructure.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.tenbiki.application.contract.ImportLimits;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.domain.notification.MailConnections;
import org.tenbiki.domain.notification.MailRetention;
import org.tenbiki.domain.notification.RetrySchedule;

/** What everyone may ask for. The product's only reading of the machine's clock is here. */
@ApplicationScoped
public class Producers {
  private static final String DEFAULT_NODE = "node1";

  /** Doubled each time, a mail is parked after about eight and a half hours. */
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

  private static final Duration LONGEST_RETRY = Duration.ofHours(6);
  private static final int MAIL_TRIES = 10;

  /** At 50 ms a mail, 2,000 mails in 25 seconds. */
  private static final int MAIL_CONNECTIONS = 4;

  /** The longest life of a certificate, and a month to ask. */
  private static final int MAIL_DAYS = 400;

  /** Each row costs a password hash, up to a tenth of a second: 50 seconds for all. */
  private static final int IMPORT_ROWS = 500;

  private static final int IMPORT_KILOBYTES = 1024;
  private static final Duration IMPORT_STAY = Duration.ofMinutes(30);

  /** Milliseconds, UTC, moved by the demo's offset. */
  @Produces
  Clock clock(Settings settings) {
    Clock system = Clock.tickMillis(ZoneOffset.UTC);
    Duration offset = settings.clockOffset();
    return offset.isZero() ? system : Clock.offset(system, offset);
  }

  /** Not scoped: it has final methods, which a proxy cannot pass on. */
  @Produces
  SecureRandom random() {
    return new SecureRandom();
  }

  @Produces
  ImportLimits importLimits(Settings settings) {
    return new ImportLimits(
        settings.number("tenbiki.import.rows", IMPORT_ROWS),
        settings.number("tenbiki.import.kilobytes", IMPORT_KILOBYTES),
        IMPORT_STAY);
  }

  @Produces
  Portal portal(Settings settings) {
    return new Portal(
        settings.text("tenbiki.public.url"),
        settings.text("tenbiki.member.url"),
        settings.text("tenbiki.member.url.second"),
        settings.demo(),
        settings.optional("tenbiki.node.name").orElse(DEFAULT_NODE));
  }

  @Produces
  MailRetention mailRetention(Settings settings) {
    return new MailRetention(settings.number("tenbiki.mail.days", MAIL_DAYS));
  }

  @Produces
  RetrySchedule mailRetries(Settings settings) {
    return new RetrySchedule(
        settings.duration("tenbiki.mail.retry.first", FIRST_RETRY),
        settings.duration("tenbiki.mail.retry.longest", LONGEST_RETRY),
        settings.number("tenbiki.mail.tries", MAIL_TRIES));
  }

  @Produces
  MailConnections mailConnections(Settings settings) {
    return new MailConnections(settings.number("tenbiki.mail.connections", MAIL_CONNECTIONS));
  }
}
