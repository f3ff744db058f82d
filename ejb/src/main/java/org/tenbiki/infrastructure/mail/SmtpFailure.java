package org.tenbiki.infrastructure.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.notification.MailSender.MailNotSentException;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;
import org.tenbiki.domain.notification.MailTrouble;

/**
 * Reads what went wrong out of Jakarta Mail's exceptions. The API itself has no reply codes, so
 * they are taken from where every implementation puts the server's answer: the beginning of the
 * text. Source: RFC 5321 §4.2.1.
 */
final class SmtpFailure {
  private static final Pattern REPLY = Pattern.compile("^([245][0-9]{2})[ -]");
  private static final Pattern GREETING = Pattern.compile("response: ([245][0-9]{2})");

  private SmtpFailure() {}

  /** Before the mail was begun, so that it is not about this mail. */
  static MailNotSentException whileConnecting(OutgoingMail mail, MessagingException e) {
    Integer reply = reply(e);
    if (e instanceof AuthenticationFailedException) {
      return notSent(mail, MailTrouble.NOT_SET_UP, reply, e);
    }
    return notSent(mail, isTimeout(e) ? MailTrouble.TIMED_OUT : MailTrouble.UNREACHABLE, reply, e);
  }

  /** The mail's own address or text is no mail. */
  static MailNotSentException whileWriting(OutgoingMail mail, MessagingException e) {
    return notSent(mail, MailTrouble.REFUSED, null, e);
  }

  static MailNotSentException whileSending(OutgoingMail mail, MessagingException e) {
    Integer reply = reply(e);
    if (reply != null) {
      boolean forGood = reply >= 500;
      return notSent(mail, forGood ? MailTrouble.REFUSED : MailTrouble.REFUSED_FOR_NOW, reply, e);
    }
    return notSent(mail, isTimeout(e) ? MailTrouble.TIMED_OUT : MailTrouble.BROKEN_OFF, null, e);
  }

  private static MailNotSentException notSent(
      OutgoingMail mail, MailTrouble trouble, @Nullable Integer reply, MessagingException e) {
    return new MailNotSentException("mail " + mail.messageId(), trouble, reply, e);
  }

  private static boolean isTimeout(MessagingException e) {
    return chain(e).stream().anyMatch(SocketTimeoutException.class::isInstance);
  }

  /** The innermost is about the address, those around it about the mail. */
  private static @Nullable Integer reply(MessagingException e) {
    Integer found = null;
    for (Throwable each : chain(e)) {
      String text = Optional.ofNullable(each.getMessage()).orElse("");
      Optional<Matcher> matcher =
          Stream.of(REPLY.matcher(text), GREETING.matcher(text)).filter(Matcher::find).findFirst();
      if (matcher.isPresent()) {
        found = Integer.valueOf(matcher.get().group(1));
      }
    }
    return found;
  }

  /** Jakarta Mail hangs further exceptions beside the cause. */
  private static Set<Throwable> chain(MessagingException e) {
    Set<Throwable> seen = new LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(e);
    while (!open.isEmpty()) {
      Throwable each = open.remove();
      if (seen.add(each)) {
        Optional.ofNullable(each.getCause()).ifPresent(open::add);
        if (each instanceof MessagingException mail && mail.getNextException() != null) {
          open.add(mail.getNextException());
        }
      }
    }
    return seen;
  }
}
