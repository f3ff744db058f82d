package org.tenbiki.application;

import org.tenbiki.domain.notification.MailSender.Line;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;

/** A line to the mail server around whose mails something happens. */
public abstract class WatchedLine implements Line {
  private final Line real;

  protected WatchedLine(Line real) {
    this.real = real;
  }

  protected void before() {}

  protected void after() {}

  @Override
  public boolean ready() {
    return real.ready();
  }

  @Override
  public void send(OutgoingMail mail) {
    before();
    real.send(mail);
    after();
  }

  @Override
  public void close() {
    real.close();
  }
}
