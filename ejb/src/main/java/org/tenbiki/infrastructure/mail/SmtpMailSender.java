package org.tenbiki.infrastructure.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.infrastructure.config.Settings;

/** Over SMTP, with the outbox's Message-ID at every try. Every wait has an end. */
@ApplicationScoped
public class SmtpMailSender implements MailSender {
  private static final String FROM = "tenbiki.smtp.from";
  private static final String PASSWORD = "tenbiki.smtp.password";
  private static final String DEFAULT_PORT = "25";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration DEFAULT_LONGEST = Duration.ofMinutes(1);

  @Inject Settings settings;

  @Override
  public Line open() {
    return new SmtpLine(this);
  }

  /** Settings are looked at before every connection, so that a wrong one is a reason to tell. */
  Session session(DeadlineSocketFactory sockets) {
    return Session.getInstance(properties(sockets));
  }

  Transport connect(Session session) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    Optional<String> user = settings.optional("tenbiki.smtp.user");
    if (user.isPresent()) {
      transport.connect(user.get(), settings.text(PASSWORD));
    } else {
      transport.connect();
    }
    return transport;
  }

  private Properties properties(DeadlineSocketFactory sockets) {
    String timeout =
        String.valueOf(settings.duration("tenbiki.smtp.timeout", DEFAULT_TIMEOUT).toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.text("tenbiki.smtp.host"));
    properties.put("mail.smtp.port", settings.optional("tenbiki.smtp.port").orElse(DEFAULT_PORT));
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    boolean tls = settings.optional("tenbiki.smtp.starttls").map(Boolean::valueOf).orElse(false);
    properties.put("mail.smtp.starttls.enable", String.valueOf(tls));
    properties.put("mail.smtp.starttls.required", String.valueOf(tls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    Optional<String> user = settings.optional("tenbiki.smtp.user");
    user.ifPresent(name -> settings.text(PASSWORD));
    properties.put("mail.smtp.auth", String.valueOf(user.isPresent()));
    return properties;
  }

  /** A server that answers one byte at a time must not keep the others waiting. */
  Duration longest() {
    Duration longest = settings.duration("tenbiki.smtp.longest", DEFAULT_LONGEST);
    if (longest.compareTo(Duration.ofMinutes(LONGEST_MINUTES - 1)) > 0) {
      throw new IllegalStateException("tenbiki.smtp.longest " + longest + " is too long");
    }
    return longest;
  }

  InternetAddress from() throws AddressException {
    return new InternetAddress(settings.optional(FROM).orElse(""), true);
  }
}
