package org.tenbiki.application.deduction.step;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionReceipt;
import org.tenbiki.domain.deduction.DeductionReceiptRepository;
import org.tenbiki.domain.deduction.DeductionStep;
import org.tenbiki.domain.shared.Japan;

/**
 * Moves lists, each under its row lock, keeps what moved them, and tells who goes on. Source:
 * requirement K-4.
 */
@Dependent
public class ListSteps {
  @Inject DeductionAnswerRepository answers;
  @Inject DeductionReceiptRepository receipts;
  @Inject ContractRepository contracts;
  @Inject BusinessDays days;
  @Inject ListMails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * @param remark for whoever goes on with it
   */
  public void take(Actor actor, DeductionBatch batch, BatchAct act, String remark) {
    batch.move(act, clock.instant());
    note(actor, batch, act, remark, remark);
  }

  /** Shows it to the member: its history begins. */
  public void publish(Actor actor, DeductionBatch batch) {
    batch.move(BatchAct.PUBLISH, clock.instant());
    remindLater(batch);
    keep(actor, batch, BatchAct.PUBLISH, "");
    audit(
        actor,
        AuditEventType.LIST_PUBLISHED,
        batch,
        contracts.get(batch.contractId()).number(),
        batch.kind() + " " + batch.month() + ", cut-off " + batch.dates().cutOff());
  }

  /**
   * @param cutOff not before today, nor after the deposit date
   */
  public void reopen(Actor actor, DeductionBatch batch, LocalDate cutOff, String remark) {
    batch.reopen(cutOff, clock.instant());
    remindLater(batch);
    note(actor, batch, BatchAct.REOPEN, remark, cutOff + " " + remark);
  }

  /** Who is told today of a cut-off needs no reminder today. */
  private void remindLater(DeductionBatch batch) {
    LocalDate before = days.before(batch.institutionId(), batch.dates().cutOff());
    batch.remindOn(before.isAfter(Japan.dayOf(clock.instant())) ? before : null);
  }

  /**
   * Money was recorded. A sum that is wrong again moves nothing, and is kept all the same, unless
   * it is the one that is known already.
   *
   * @param yen in all
   * @param control yen that the result comes to
   */
  public void receive(Actor actor, DeductionBatch batch, long yen, long control) {
    Long known = batch.receivedAmount();
    if (batch.state() == BatchState.DISCREPANT && known != null && known == yen) {
      return;
    }
    BatchAct act = yen == control ? BatchAct.CONFIRM_RECEIPT : BatchAct.FIND_DISCREPANT;
    if (act == BatchAct.CONFIRM_RECEIPT || batch.state() != BatchState.DISCREPANT) {
      batch.move(act, clock.instant());
    }
    batch.received(yen, control);
    receipts.add(new DeductionReceipt(batch.id(), yen, control, clock.instant(), actor.userId()));
    note(actor, batch, act, "", yen + " of " + control);
  }

  /** Nobody's act: the day is over. */
  public void passCutOff(DeductionBatch batch) {
    batch.move(BatchAct.PASS_CUT_OFF, clock.instant());
    note(null, batch, BatchAct.PASS_CUT_OFF, "", "");
  }

  private void note(
      @Nullable Actor actor, DeductionBatch batch, BatchAct act, String remark, String details) {
    keep(actor, batch, act, remark);
    audit(
        actor,
        AuditEventType.LIST_MOVED,
        batch,
        batch.kind() + " " + batch.month(),
        details.isEmpty() ? act.name() : act + ": " + details);
  }

  private void keep(@Nullable Actor actor, DeductionBatch batch, BatchAct act, String remark) {
    answers.add(
        new DeductionStep(
            batch, act, remark, clock.instant(), actor == null ? null : actor.userId()));
    mails.tell(batch, act, remark);
  }

  private void audit(
      @Nullable Actor actor,
      AuditEventType type,
      DeductionBatch batch,
      String object,
      String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor == null ? "system" : actor.loginId(),
            actor == null ? "" : actor.address(),
            batch.institutionId(),
            batch.contractId(),
            null,
            object,
            details));
  }
}
