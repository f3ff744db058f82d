package org.tenbiki.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailTrouble;

/** Keeps what it was given, or fails when told to. */
@ApplicationScoped
public class RecordingMailSender implements MailSender {
  private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger lines = new AtomicInteger();
  private volatile boolean failing;
  private volatile boolean ready = true;
  private volatile Runnable before = () -> {};
  private volatile Runnable after = () -> {};

  public void failing(boolean whether) {
    failing = whether;
  }

  /** Whether lines beside the first are let in. */
  public void ready(boolean whether) {
    ready = whether;
  }

  /** What happens around every mail. */
  public void around(Runnable newBefore, Runnable newAfter) {
    before = newBefore;
    after = newAfter;
  }

  public int lines() {
    return lines.get();
  }

  @Override
  public Line open() {
    lines.incrementAndGet();
    return new RecordingLine();
  }

  public List<OutgoingMail> sent() {
    return List.copyOf(sent);
  }

  private final class RecordingLine implements Line {
    @Override
    public boolean ready() {
      return ready && !failing;
    }

    @Override
    public void send(OutgoingMail mail) {
      if (failing) {
        throw new MailNotSentException(
            "told to fail", MailTrouble.UNREACHABLE, null, new IllegalStateException("dead"));
      }
      before.run();
      sent.add(mail);
      after.run();
    }

    @Override
    public void close() {}
  }
}
