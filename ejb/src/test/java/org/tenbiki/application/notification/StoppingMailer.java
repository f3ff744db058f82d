package org.tenbiki.application.notification;

import java.util.concurrent.locks.LockSupport;
import org.tenbiki.application.DoomedJvm;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.certificate.CrashingIssuer;
import org.tenbiki.infrastructure.mail.FaultySmtpSender;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;

/**
 * A process of its own that sends one mail and stands still before or after, to be killed there.
 */
public final class StoppingMailer {
  /** The line by which the parent knows that the point is reached. */
  static final String REACHED = "REACHED";

  private StoppingMailer() {}

  /** Arguments: database URL, user, port of the mail server, before or after. */
  public static void main(String[] arguments) {
    DoomedJvm.endWithTest();
    try (TestContainer container =
        new TestContainer(
            CrashingIssuer.dataSource(arguments[0], arguments[1]),
            DeploymentAuthority.class,
            UserKeyFactory.class,
            FaultySmtpSender.class)) {
      FaultySmtpSender sender = container.get(FaultySmtpSender.class);
      sender.use(Integer.parseInt(arguments[2]));
      boolean before = arguments[3].equals("before");
      sender.around(before ? StoppingMailer::stop : () -> {}, StoppingMailer::stop);
      container.get(MailDeliveryService.class).deliverDue(1);
    }
  }

  private static void stop() {
    System.out.println(REACHED);
    while (true) {
      LockSupport.park();
    }
  }
}
