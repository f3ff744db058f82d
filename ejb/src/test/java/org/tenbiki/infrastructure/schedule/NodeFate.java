package org.tenbiki.infrastructure.schedule;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tenbiki.application.WatchedLine;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailTemplates;
import org.tenbiki.domain.notification.MailText;
import org.tenbiki.domain.notification.MailValues;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.TemplateText;

/**
 * What becomes of a node: after some steps it dies, in the middle of whatever its threads are at.
 * What they had not committed is rolled back, and what they would have done afterwards is not done.
 */
@ApplicationScoped
class NodeFate {
  private final AtomicInteger stepsLeft = new AtomicInteger(Integer.MAX_VALUE);
  private final CountDownLatch diedSending = new CountDownLatch(1);
  private volatile Callable<Boolean> beforeMail = () -> true;

  void dieAfter(int steps) {
    stepsLeft.set(steps);
  }

  /** What a mail server makes the sender go through. */
  void beforeMail(Callable<Boolean> wait) {
    beforeMail = wait;
  }

  void reachServer() {
    try {
      beforeMail.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void step() {
    if (stepsLeft.decrementAndGet() < 0) {
      throw new NodeDied();
    }
  }

  void stepWhileSending() {
    try {
      step();
    } catch (NodeDied e) {
      diedSending.countDown();
      throw e;
    }
  }

  /** Waits until it died over a mail. */
  boolean awaitDeathWhileSending() throws InterruptedException {
    return diedSending.await(1, TimeUnit.MINUTES);
  }

  /** No exception, so that nobody goes on after it. */
  static final class NodeDied extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Dies before the mail is sent. */
  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  static class MortalSender implements MailSender {
    @Inject @Delegate @Any MailSender real;
    @Inject NodeFate fate;

    @Override
    public Line open() {
      return new WatchedLine(real.open()) {
        @Override
        protected void before() {
          fate.stepWhileSending();
          fate.reachServer();
        }
      };
    }
  }

  /** Dies inside the transaction that writes a notice. */
  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  static class MortalTemplates implements MailTemplates {
    @Inject @Delegate @Any MailTemplates real;
    @Inject NodeFate fate;

    @Override
    public TemplateText standard(MailKind kind, MailLanguage language) {
      return real.standard(kind, language);
    }

    @Override
    public Map<MailVariable, String> examples(MailLanguage language) {
      return real.examples(language);
    }

    @Override
    public MailText render(TemplateText text, MailValues values) {
      fate.step();
      return real.render(text, values);
    }
  }

  /** Dies inside the transaction that ends a lock, with its row already in the trail. */
  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  static class MortalTrail implements AuditTrail {
    @Inject @Delegate @Any AuditTrail real;
    @Inject NodeFate fate;

    @Override
    public void open() {
      real.open();
    }

    @Override
    public void append(AuditEntry entry) {
      real.append(entry);
      fate.step();
    }

    @Override
    public List<AuditEvent> newest(long userId, AuditEventType type, int most) {
      return real.newest(userId, type, most);
    }
  }
}
