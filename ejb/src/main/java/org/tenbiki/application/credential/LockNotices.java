package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.ClockTime;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRole;

/** What a lock or block of a user causes beside the state itself. Source: requirement L-4. */
@Dependent
public class LockNotices {
  /**
   * How long after its end a lock is still news: who never had that mail should hear of the wrong
   * passwords, but not weeks later of a lock that nobody remembers.
   */
  static final Duration STILL_NEWS = Duration.ofDays(1);

  @Inject Mails mails;

  /** Tells the user by mail if this wrong password locked or blocked. */
  public void write(User user, Attempt.Wrong wrong) {
    LockState after = wrong.after();
    if (!wrong.locks()) {
      return;
    }
    Map<MailVariable, String> values = new EnumMap<>(MailVariable.class);
    if (user.role() == UserRole.GENERAL) {
      values.put(MailVariable.ASK_MASTER, "true");
    }
    Instant until = after.lockedUntil();
    if (after.status() == LockStatus.BLOCKED) {
      mails.write(MailKind.BLOCKED, user, values);
    } else if (until == null) {
      mails.write(MailKind.LOCKED, user, values);
    } else {
      String day = ClockTime.dayOfRoundedUp(user.language(), until);
      values.put(MailVariable.LOCKED_UNTIL, day + " " + ClockTime.roundedUp(until));
      mails.writeInTime(until.plus(STILL_NEWS), MailKind.LOCKED, user, values);
    }
  }

  /** How the audit trail calls an attempt. */
  public static AuditOutcome outcome(Attempt attempt) {
    if (attempt instanceof Attempt.Right) {
      return AuditOutcome.SUCCESS;
    }
    if (attempt instanceof Attempt.Wrong wrong) {
      return switch (wrong.after().status()) {
        case OPEN -> AuditOutcome.FAILURE;
        case LOCKED -> AuditOutcome.LOCKED;
        case BLOCKED -> AuditOutcome.BLOCKED;
      };
    }
    return AuditOutcome.REFUSED;
  }
}
