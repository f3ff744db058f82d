package org.tenbiki.infrastructure.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.infrastructure.config.Settings;

/** Over SMTP, with the outbox's Message-ID at every try. */
@ApplicationScoped
public class SmtpMailSender implements MailSender {
  private static final String TIMEOUT_MILLIS = "10000";
  private static final String DEFAULT_PORT = "25";

  @Inject Settings settings;

  @Override
  public void send(OutgoingMail mail) {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport("smtp")) {
      Optional<String> user = settings.optional("tenbiki.smtp.user");
      if (user.isPresent()) {
        transport.connect(user.get(), settings.text("tenbiki.smtp.password"));
      } else {
        transport.connect();
      }
      MimeMessage message = message(session, mail);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new MailNotSentException("mail " + mail.messageId(), e);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.text("tenbiki.smtp.host"));
    properties.put("mail.smtp.port", settings.optional("tenbiki.smtp.port").orElse(DEFAULT_PORT));
    properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    boolean tls = settings.optional("tenbiki.smtp.starttls").map(Boolean::valueOf).orElse(false);
    properties.put("mail.smtp.starttls.enable", String.valueOf(tls));
    properties.put("mail.smtp.starttls.required", String.valueOf(tls));
    properties.put(
        "mail.smtp.auth", String.valueOf(settings.optional("tenbiki.smtp.user").isPresent()));
    return properties;
  }

  private MimeMessage message(Session session, OutgoingMail mail) throws MessagingException {
    MimeMessage message = new OwnIdMessage(session, mail.messageId());
    message.setFrom(new InternetAddress(settings.text("tenbiki.smtp.from")));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.body(), StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
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
