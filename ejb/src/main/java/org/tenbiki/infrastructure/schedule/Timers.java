package org.tenbiki.infrastructure.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.application.certificate.CrlService;
import org.tenbiki.application.certificate.ExpiryNoticeService;
import org.tenbiki.application.certificate.IssuanceExpiryService;
import org.tenbiki.application.certificate.ReservationSweepService;
import org.tenbiki.application.contract.ContractImportExpiryService;
import org.tenbiki.application.contract.FirstPasswordExpiryService;
import org.tenbiki.application.deduction.answer.AnswerExpiryService;
import org.tenbiki.application.deduction.answer.SentResultExpiryService;
import org.tenbiki.application.deduction.step.ListCutOffService;
import org.tenbiki.application.deduction.step.ListReminderService;
import org.tenbiki.application.deduction.upload.FileCheckService;
import org.tenbiki.application.deduction.upload.UploadExpiryService;
import org.tenbiki.application.login.PassageExpiryService;
import org.tenbiki.application.member.UserChangeExpiryService;
import org.tenbiki.application.notification.MailDeliveryService;
import org.tenbiki.application.notification.MailExpiryService;
import org.tenbiki.application.registration.TicketExpiryService;
import org.tenbiki.application.shared.DueRows;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.application.staff.LockEndService;
import org.tenbiki.infrastructure.config.Settings;

/**
 * The timers, none of them persistent: a missed run loses nothing. They are so close that after any
 * time down all that is due is done within a minute, a notice written and its mail sent. None waits
 * for another: a slow mail server keeps no lock from ending. Source: security.md, fault 16.
 */
@Singleton
@jakarta.ejb.Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Timers {
  private static final Logger LOG = Logger.getLogger(Timers.class.getName());

  @Inject LockEndService locks;
  @Inject ReservationSweepService reservations;
  @Inject IssuanceExpiryService issuances;
  @Inject TicketExpiryService tickets;
  @Inject ExpiryNoticeService expiryNotices;
  @Inject ContractImportExpiryService imports;
  @Inject PassageExpiryService passages;
  @Inject FirstPasswordExpiryService firstPasswords;
  @Inject UserChangeExpiryService userChanges;
  @Inject ListCutOffService listCutOffs;
  @Inject AnswerExpiryService oldAnswers;
  @Inject ListReminderService listReminders;
  @Inject FileCheckService fileChecks;
  @Inject UploadExpiryService uploads;
  @Inject MailDeliveryService mails;
  @Inject MailExpiryService oldMails;
  @Inject SentResultExpiryService sentResults;
  @Inject CrlService crl;
  @Inject Portal portal;
  @Inject Settings settings;

  private final AtomicBoolean delivering = new AtomicBoolean();

  /** What may have become due while the server was down: at once, and the mails about it too. */
  public void catchUp() {
    endLocks();
    writeExpiryNotices();
    deliverMails();
  }

  /** Source: requirement L-8. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void endLocks() {
    run("ending locks", locks::endLocks);
  }

  @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
  void sweep() {
    run("voiding reservations", reservations::voidAbandoned);
    run("wiping issues", reservations::wipeExpired);
    run("removing issues", issuances::removeClosed);
    run("removing tickets", tickets::removeExpired);
    run("removing log-ins that stopped", passages::removeExpired);
    run("wiping first passwords", firstPasswords::wipeExpired);
    run("removing drafts of users", userChanges::removeExpired);
    run("closing lists", listCutOffs::closeDue);
    run("removing answers that nobody submitted", oldAnswers::removeOld);
    run("telling of cut-offs", listReminders::remindDue);
    run("removing files of contracts", imports::removeExpired);
    run("removing files of lists", uploads::removeOld);
    run("forgetting what programs sent", sentResults::removeOld);
    run("removing old mails", () -> oldMails.removeOld(DueRows.MOST_A_RUN));
  }

  /** Files whose check did not begin, or whose node died over it. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void checkFiles() {
    run("checking files of lists", fileChecks::checkWaiting);
  }

  /** A revocation is in the list within a minute. */
  @Schedule(hour = "*", minute = "*", second = "10/15", persistent = false)
  void renewCrl() {
    run("renewing the CRL", crl::renewIfDue);
  }

  /** Source: requirement C-9. */
  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  void writeExpiryNotices() {
    run("writing notices of expiry", expiryNotices::writeDue);
  }

  /**
   * A demo usually has no mail server: its mails stay where its mail page reads them. One run at a
   * time, so that a node opens no more connections than it was told.
   */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void deliverMails() {
    if (portal.demo() && settings.optional("tenbiki.smtp.host").isEmpty()) {
      return;
    }
    if (delivering.compareAndSet(false, true)) {
      try {
        run("delivering mails", () -> mails.deliverDue(DueRows.MOST_A_RUN));
      } finally {
        delivering.set(false);
      }
    }
  }

  /**
   * Lets nothing out: the container gives a timer up for ever when it has failed twice, and a
   * database that is away for some seconds must not end locks, lists and mails until the next
   * start.
   */
  private static void run(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> what + " failed; the next run tries again");
    }
  }
}
