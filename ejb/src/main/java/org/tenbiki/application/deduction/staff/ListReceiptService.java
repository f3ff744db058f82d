package org.tenbiki.application.deduction.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.tenbiki.application.deduction.step.ListMails;
import org.tenbiki.application.deduction.step.ListSteps;
import org.tenbiki.application.deduction.step.PaymentSlips;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.YenRule;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;

/**
 * What staff do with a list that was answered: the money that came, completion, and opening it
 * again after its cut-off. Each method throws NOT_FOUND for what belongs to others, FORBIDDEN to
 * auditors, WRONG_LIST_STATE. Source: requirements K-4 and K-7.
 */
@Stateless
@RolesAllowed("staff")
public class ListReceiptService {
  /** For which a list can be opened again. */
  private static final int MOST_MONTHS = 12;

  @Inject StaffLists lists;
  @Inject PaymentSlips slips;
  @Inject ListMails mails;
  @Inject ListSteps steps;
  @Inject Clock clock;

  /**
   * What recording that sum would find; nothing is kept.
   *
   * @param typed yen in all, of either width, with or without commas and ¥
   * @throws BusinessRuleException NOT_AN_AMOUNT beside what all methods throw
   */
  public ReceiptCheck check(Actor actor, long batchId, String typed) {
    actor.mustChangeAsStaff();
    return compare(lists.find(actor, batchId), typed);
  }

  /**
   * Records what came in all, to the yen.
   *
   * @param typed as of {@link #check}
   */
  public ReceiptCheck record(Actor actor, long batchId, String typed) {
    DeductionBatch batch = lists.lock(actor, batchId);
    ReceiptCheck check = compare(batch, typed);
    steps.receive(actor, batch, check.received(), check.control());
    if (check.isRight()) {
      slips
          .find(batch)
          .ifPresent(slip -> mails.tell(batch, MailKind.RECEIPT_CONFIRMED, slip.receiptNumber()));
    }
    return check;
  }

  private ReceiptCheck compare(DeductionBatch batch, String typed) {
    if (!BatchAct.CONFIRM_RECEIPT.isPossibleIn(batch.state())) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
    return new ReceiptCheck(read(typed), slips.payable(batch));
  }

  private static long read(String typed) {
    Violations violations = new Violations();
    OptionalLong yen = YenRule.read(typed);
    if (typed.isBlank()) {
      violations.add("received", ErrorCode.REQUIRED);
    } else if (yen.isEmpty()) {
      violations.add("received", ErrorCode.NOT_AN_AMOUNT);
    }
    violations.throwIfAny();
    return yen.orElseThrow();
  }

  /** Ends the month of this list. */
  public void complete(Actor actor, long batchId) {
    steps.take(actor, lists.lock(actor, batchId), BatchAct.COMPLETE, "");
  }

  /**
   * Lets the member answer after the cut-off.
   *
   * @param cutOff the new last day, YYYY-MM-DD, from today to the deposit date and for at most 12
   *     months
   * @param remark why, 1 to 200 characters
   * @throws BusinessRuleException also DEPOSIT_DAY_OVER: what is to be paid is settled at the
   *     branch
   */
  public void reopen(Actor actor, long batchId, String cutOff, String remark) {
    DeductionBatch batch = lists.lock(actor, batchId);
    Violations violations = new Violations();
    LocalDate today = Japan.dayOf(clock.instant());
    LocalDate day = today;
    try {
      day = LocalDate.parse(CharacterWidth.toHalf(cutOff));
    } catch (DateTimeParseException e) {
      violations.add("cutOff", ErrorCode.NOT_A_DAY);
    }
    LocalDate deposit = batch.dates().deposit();
    LocalDate last = Collections.min(List.of(deposit, today.plusMonths(MOST_MONTHS)));
    if (deposit.isBefore(today)) {
      violations.add("cutOff", ErrorCode.DEPOSIT_DAY_OVER, deposit);
    } else if (day.isBefore(today)) {
      violations.add("cutOff", ErrorCode.DAY_TOO_EARLY, today);
    } else if (day.isAfter(last)) {
      violations.add("cutOff", ErrorCode.DAY_TOO_LATE, last);
    }
    violations.checkRemark("remark", remark).throwIfAny();
    steps.reopen(actor, batch, day, remark.strip());
  }
}
