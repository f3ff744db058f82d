package org.tenbiki.application.deduction;

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
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionStep;

/** Moves lists, each under its row lock, and keeps what moved them. Source: requirement K-4. */
@Dependent
public class ListSteps {
  @Inject DeductionAnswerRepository answers;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * @param remark for whoever goes on with it
   */
  public void take(Actor actor, DeductionBatch batch, BatchAct act, String remark) {
    batch.move(act, clock.instant());
    note(actor, batch, act, remark);
  }

  /**
   * @param cutOff not before today
   */
  public void reopen(Actor actor, DeductionBatch batch, LocalDate cutOff, String remark) {
    batch.reopen(cutOff, clock.instant());
    note(actor, batch, BatchAct.REOPEN, cutOff + " " + remark);
  }

  /** The same once more, in the state to which it leads. */
  public void noteAgain(Actor actor, DeductionBatch batch, BatchAct act, String remark) {
    note(actor, batch, act, remark);
  }

  /** Nobody's act: the day is over. */
  public void passCutOff(DeductionBatch batch) {
    batch.move(BatchAct.PASS_CUT_OFF, clock.instant());
    note(null, batch, BatchAct.PASS_CUT_OFF, "");
  }

  private void note(@Nullable Actor actor, DeductionBatch batch, BatchAct act, String remark) {
    answers.add(
        new DeductionStep(
            batch, act, remark, clock.instant(), actor == null ? null : actor.userId()));
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LIST_MOVED,
            AuditOutcome.SUCCESS,
            actor == null ? "system" : actor.loginId(),
            actor == null ? "" : actor.address(),
            batch.institutionId(),
            batch.contractId(),
            null,
            batch.kind() + " " + batch.month(),
            remark.isEmpty() ? act.name() : act + ": " + remark));
  }
}
