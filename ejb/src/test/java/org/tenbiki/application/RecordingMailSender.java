package org.tenbiki.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailTrouble;

/** Keeps what it was given, or fails when told to. */
@ApplicationScoped
public class RecordingMailSender implements MailSender {
  private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
  private volatile boolean failing;

  public void failing(boolean whether) {
    failing = whether;
  }

  @Override
  public void send(OutgoingMail mail) {
    if (failing) {
      throw new MailNotSentException(
          "told to fail", MailTrouble.UNREACHABLE, null, new IllegalStateException("dead"));
    }
    sent.add(mail);
  }

  public List<OutgoingMail> sent() {
    return List.copyOf(sent);
  }
}
