package org.tenbiki.infrastructure.schedule;

import jakarta.ejb.Schedule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tenbiki.application.RecordingMailSender;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.audit.AuditOpeningService;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;
import org.tenbiki.infrastructure.config.Settings;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;

/** A node of the product with the timers as they are, run by hand. */
final class Node implements AutoCloseable {
  private static final Pattern SECONDS = Pattern.compile("(\\*|\\d+)/(\\d+)");

  private final TestContainer container;
  private final Timers timers;

  Node(DataSource dataSource, String name) {
    this(dataSource, name, RecordingMailSender.class);
  }

  Node(DataSource dataSource, String name, Class<? extends MailSender> sender) {
    container =
        new TestContainer(
                dataSource,
                UserKeyFactory.class,
                DeploymentAuthority.class,
                Timers.class,
                sender,
                NodeFate.class,
                NodeFate.MortalSender.class,
                NodeFate.MortalTemplates.class,
                NodeFate.MortalTrail.class)
            .named(name);
    timers = container.get(Timers.class);
    timers.settings =
        new Settings(
            key ->
                key.equals("tenbiki.smtp.host") ? Optional.of("mail.example") : Optional.empty());
    container.get(AuditOpeningService.class).open();
  }

  TestContainer container() {
    return container;
  }

  NodeFate fate() {
    return container.get(NodeFate.class);
  }

  Timers timers() {
    return timers;
  }

  /** What it handed to the mail server, if it records that. */
  List<OutgoingMail> sent() {
    return container.get(RecordingMailSender.class).sent();
  }

  /** One run of each timer. */
  List<Callable<Boolean>> runs() {
    return scheduled().<Callable<Boolean>>map(method -> () -> run(method)).toList();
  }

  /** Every method that the container would call by itself. */
  static Stream<Method> scheduled() {
    return Stream.of(Timers.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Schedule.class));
  }

  /** How long a start may have to wait until the timer of that name runs first. */
  static Duration longestWait(String timer) {
    Schedule schedule =
        scheduled()
            .filter(method -> method.getName().equals(timer))
            .findFirst()
            .orElseThrow()
            .getAnnotation(Schedule.class);
    Matcher seconds = SECONDS.matcher(schedule.second());
    if (!seconds.matches()
        || schedule.persistent()
        || !schedule.hour().equals("*")
        || !schedule.minute().equals("*")) {
      throw new IllegalStateException(timer + ": " + schedule);
    }
    int first = seconds.group(1).equals("*") ? 0 : Integer.parseInt(seconds.group(1));
    int step = Integer.parseInt(seconds.group(2));
    int last = first + (59 - first) / step * step;
    return Duration.ofSeconds(Math.max(step, 60 - last + first));
  }

  /**
   * @return false if the node died of it
   */
  private boolean run(Method timer) throws IllegalAccessException {
    try {
      timer.invoke(timers);
      return true;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof NodeFate.NodeDied) {
        return false;
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    container.close();
  }
}
