package org.tenbiki.infrastructure.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.notification.MailSender.Line;
import org.tenbiki.domain.notification.MailSender.MailNotSentException;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;
import org.tenbiki.domain.notification.MailTrouble;

/**
 * One connection at a time, kept as long as the server takes what it is given. After a failure the
 * next mail gets a new one, so that it meets no half-done conversation.
 */
final class SmtpLine implements Line {
  private static final Logger LOG = Logger.getLogger(SmtpLine.class.getName());

  /** Source: RFC 5321 §3.8, the server ends the connection. */
  private static final int CLOSING = 421;

  private final SmtpMailSender sender;
  private final DeadlineSocketFactory sockets = new DeadlineSocketFactory();
  private @Nullable Session session;
  private @Nullable Transport transport;

  SmtpLine(SmtpMailSender sender) {
    this.sender = sender;
  }

  @Override
  public boolean ready() {
    try {
      sockets.begin(sender.longest());
      connected(session());
      return true;
    } catch (MessagingException | IllegalStateException e) {
      LOG.log(Level.INFO, "the mail server takes no further connection now", e);
      return false;
    }
  }

  @Override
  public void send(OutgoingMail mail) {
    boolean used = transport != null;
    SmtpMessage message = message(mail);
    try {
      hand(message, mail);
    } catch (MailNotSentException e) {
      close();
      if (!used || message.begun() || !isEndOfConnection(e)) {
        throw e;
      }
      // Some servers end a connection after so many mails, or so long: that is not this mail's try.
      handAnew(message, mail);
    }
  }

  private void handAnew(SmtpMessage message, OutgoingMail mail) {
    try {
      hand(message, mail);
    } catch (MailNotSentException e) {
      close();
      throw e;
    }
  }

  private void hand(SmtpMessage message, OutgoingMail mail) {
    Transport connected;
    try {
      connected = connected(session());
    } catch (MessagingException e) {
      throw SmtpFailure.whileConnecting(mail, e);
    }
    try {
      connected.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw SmtpFailure.whileSending(mail, e);
    }
  }

  private static boolean isEndOfConnection(MailNotSentException e) {
    Integer reply = e.replyCode();
    return reply == null ? e.trouble() == MailTrouble.BROKEN_OFF : reply == CLOSING;
  }

  private SmtpMessage message(OutgoingMail mail) {
    InternetAddress from;
    Session used;
    try {
      sockets.begin(sender.longest());
      used = session();
      from = sender.from();
    } catch (IllegalStateException | AddressException e) {
      throw new MailNotSentException("mail " + mail.messageId(), MailTrouble.NOT_SET_UP, null, e);
    }
    try {
      return new SmtpMessage(used, from, mail);
    } catch (MessagingException e) {
      throw SmtpFailure.whileWriting(mail, e);
    }
  }

  private Session session() {
    Session kept = session;
    if (kept == null) {
      kept = sender.session(sockets);
      session = kept;
    }
    return kept;
  }

  private Transport connected(Session used) throws MessagingException {
    Transport kept = transport;
    if (kept == null) {
      kept = sender.connect(used);
      transport = kept;
    }
    return kept;
  }

  /**
   * The server has answered for each mail, one way or the other; how it says good-bye is nothing.
   */
  @Override
  public void close() {
    Transport left = transport;
    transport = null;
    session = null;
    if (left == null) {
      return;
    }
    try {
      left.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "while leaving the mail server", e);
    }
  }
}
