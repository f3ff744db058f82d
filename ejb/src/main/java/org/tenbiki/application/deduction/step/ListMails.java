package org.tenbiki.application.deduction.step;

import static org.tenbiki.domain.user.UserRight.APPROVE_RESULTS;
import static org.tenbiki.domain.user.UserRight.ENTER_RESULTS;
import static org.tenbiki.domain.user.UserRight.VIEW_LISTS;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tenbiki.application.deduction.ListRecipients;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.CalendarDay;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRight;

/**
 * The mails of a list's month, each written in the transaction that moves the list; none is sent
 * once a cut-off of which it tells is over. Source: requirements K-1, K-4 and section 8.
 */
@Dependent
public class ListMails {
  /** Those who see a list that was published. */
  public static final Set<UserRight> READERS = Set.of(VIEW_LISTS, ENTER_RESULTS);

  private static final Set<UserRight> CLERKS = Set.of(ENTER_RESULTS);
  private static final Set<UserRight> APPROVERS = Set.of(APPROVE_RESULTS);
  private static final Set<UserRight> ANSWERING = Set.of(ENTER_RESULTS, APPROVE_RESULTS);

  @Inject ListRecipients recipients;
  @Inject Mails mails;

  /**
   * Tells those who go on with a list that has just moved.
   *
   * @param remark what was remarked, empty if nothing was
   */
  void tell(DeductionBatch batch, BatchAct act, String remark) {
    switch (act) {
      case PUBLISH -> write(MailKind.LIST_PUBLISHED, batch, READERS, "");
      case SUBMIT -> write(MailKind.RESULT_WAITING, batch, APPROVERS, "");
      case SEND_BACK -> write(MailKind.RESULT_SENT_BACK, batch, CLERKS, remark);
      default -> {
        // whoever goes on did it, or sees it among the tasks
      }
    }
  }

  /** Tells those who worked on it under which number it was sent, or its money came. */
  public void tell(DeductionBatch batch, MailKind kind, String receiptNumber) {
    recipients
        .of(batch, ANSWERING)
        .forEach(
            user -> {
              Map<MailVariable, String> values = values(kind, batch, user, "");
              values.put(MailVariable.RECEIPT_NUMBER, receiptNumber);
              mails.write(kind, user, values);
            });
  }

  /** Tells once more when the cut-off is, to those who have not done their part. */
  void remind(DeductionBatch batch) {
    write(MailKind.CUT_OFF_NEAR, batch, ANSWERING, "");
  }

  private void write(MailKind kind, DeductionBatch batch, Set<UserRight> rights, String reason) {
    List<User> to = recipients.of(batch, rights);
    Instant end = batch.dates().cutOff().plusDays(1).atStartOfDay(Japan.ZONE).toInstant();
    to.forEach(user -> mails.writeInTime(end, kind, user, values(kind, batch, user, reason)));
  }

  private static Map<MailVariable, String> values(
      MailKind kind, DeductionBatch batch, User user, String reason) {
    Locale language = user.language();
    Map<MailVariable, String> values = new EnumMap<>(MailVariable.class);
    values.put(MailVariable.LIST_NAME, ListNames.in(language, batch.month(), batch.kind()));
    values.put(MailVariable.DEPOSIT_DAY, CalendarDay.in(language, batch.dates().deposit()));
    values.put(MailVariable.CUT_OFF, CalendarDay.in(language, batch.dates().cutOff()));
    if (!reason.isEmpty()) {
      values.put(MailVariable.REASON, reason);
    }
    values.keySet().retainAll(kind.variables());
    return values;
  }
}
