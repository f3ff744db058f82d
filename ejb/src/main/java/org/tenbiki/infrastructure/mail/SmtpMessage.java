package org.tenbiki.infrastructure.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;

/**
 * A mail as it goes over the line: keeps our Message-ID where the library would make its own, and
 * knows whether its text was begun, without which no server can have taken it.
 */
final class SmtpMessage extends MimeMessage {
  private final String messageId;
  private boolean begun;

  SmtpMessage(Session session, InternetAddress from, OutgoingMail mail) throws MessagingException {
    super(session);
    messageId = mail.messageId();
    setFrom(from);
    setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    setText(mail.body(), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(mail.date()));
    // RFC 3834: asks for no answer from machines
    setHeader("Auto-Submitted", "auto-generated");
    saveChanges();
  }

  boolean begun() {
    return begun;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + messageId + ">");
  }

  @Override
  public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
    begun = true;
    super.writeTo(out, without);
  }
}
