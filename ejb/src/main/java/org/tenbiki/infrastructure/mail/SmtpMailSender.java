package org.tenbiki.infrastructure.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailTrouble;
import org.tenbiki.infrastructure.config.Settings;

/** Over SMTP, with the outbox's Message-ID at every try. Every wait has an end. */
@ApplicationScoped
public class SmtpMailSender implements MailSender {
  private static final Logger LOG = Logger.getLogger(SmtpMailSender.class.getName());
  private static final String FROM = "tenbiki.smtp.from";
  private static final String PASSWORD = "tenbiki.smtp.password";
  private static final String DEFAULT_PORT = "25";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration DEFAULT_LONGEST = Duration.ofMinutes(1);

  @Inject Settings settings;

  @Override
  public void send(OutgoingMail mail) {
    Session session = session(mail);
    MimeMessage message = message(session, mail);
    Transport transport = connect(session, mail);
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw SmtpFailure.whileSending(mail, e);
    } finally {
      leave(transport);
    }
  }

  private Transport connect(Session session, OutgoingMail mail) {
    try {
      Transport transport = session.getTransport("smtp");
      Optional<String> user = settings.optional("tenbiki.smtp.user");
      if (user.isPresent()) {
        transport.connect(user.get(), settings.text(PASSWORD));
      } else {
        transport.connect();
      }
      return transport;
    } catch (MessagingException e) {
      throw SmtpFailure.whileConnecting(mail, e);
    }
  }

  /**
   * The server has answered for the mail, one way or the other; how it says good-bye is nothing.
   */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "while leaving the mail server", e);
    }
  }

  /** Settings are looked at before every try, so that a wrong one is a reason like any other. */
  private Session session(OutgoingMail mail) {
    try {
      return Session.getInstance(properties());
    } catch (IllegalStateException e) {
      throw notSetUp(mail, e);
    }
  }

  private Properties properties() {
    String timeout =
        String.valueOf(settings.duration("tenbiki.smtp.timeout", DEFAULT_TIMEOUT).toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.text("tenbiki.smtp.host"));
    properties.put("mail.smtp.port", settings.optional("tenbiki.smtp.port").orElse(DEFAULT_PORT));
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.socketFactory", new DeadlineSocketFactory(longest()));
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
  private Duration longest() {
    Duration longest = settings.duration("tenbiki.smtp.longest", DEFAULT_LONGEST);
    if (longest.compareTo(Duration.ofMinutes(LONGEST_MINUTES - 1)) > 0) {
      throw new IllegalStateException("tenbiki.smtp.longest " + longest + " is too long");
    }
    return longest;
  }

  private MimeMessage message(Session session, OutgoingMail mail) {
    InternetAddress from = from(mail);
    try {
      MimeMessage message = new OwnIdMessage(session, mail.messageId());
      message.setFrom(from);
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
      message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
      message.setText(mail.body(), StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(mail.date()));
      // RFC 3834: asks for no answer from machines
      message.setHeader("Auto-Submitted", "auto-generated");
      message.saveChanges();
      return message;
    } catch (MessagingException e) {
      throw SmtpFailure.whileWriting(mail, e);
    }
  }

  private InternetAddress from(OutgoingMail mail) {
    try {
      return new InternetAddress(settings.optional(FROM).orElse(""), true);
    } catch (AddressException e) {
      throw notSetUp(mail, e);
    }
  }

  private static MailNotSentException notSetUp(OutgoingMail mail, Exception cause) {
    return new MailNotSentException(
        "mail " + mail.messageId(), MailTrouble.NOT_SET_UP, null, cause);
  }

  /** Keeps our Message-ID where the library would make its own. */
  private static final class OwnIdMessage extends MimeMessage {
    private final String messageId;

    OwnIdMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + messageId + ">");
    }
  }
}
