package org.tenbiki.infrastructure.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.WatchedLine;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.infrastructure.config.Settings;

/** The real sender, on a node that may die before or after. */
@ApplicationScoped
public class FaultySmtpSender implements MailSender {
  private final Map<String, String> values = new HashMap<>();
  private final SmtpMailSender real = new SmtpMailSender();
  private Runnable before = () -> {};
  private Runnable after = () -> {};

  public FaultySmtpSender() {
    values.put("tenbiki.smtp.host", "127.0.0.1");
    values.put("tenbiki.smtp.from", "portal@tenbiki.example");
    real.settings = new Settings(name -> Optional.ofNullable(values.get(name)));
  }

  public void use(int port) {
    values.put("tenbiki.smtp.port", String.valueOf(port));
  }

  /** Whether a silent server is given up within parts of a second. */
  public void impatient(boolean whether) {
    values.put("tenbiki.smtp.timeout", whether ? "PT0.2S" : "PT30S");
    values.put("tenbiki.smtp.longest", whether ? "PT0.4S" : "PT1M");
  }

  /** What happens around the mails of the next line. */
  public void around(Runnable newBefore, Runnable newAfter) {
    before = newBefore;
    after = newAfter;
  }

  @Override
  public Line open() {
    Runnable first = before;
    Runnable last = after;
    around(() -> {}, () -> {});
    return new WatchedLine(real.open()) {
      @Override
      protected void before() {
        first.run();
      }

      @Override
      protected void after() {
        last.run();
      }
    };
  }
}
