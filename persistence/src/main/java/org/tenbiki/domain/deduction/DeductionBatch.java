package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;

/**
 * A list of deductions (控除依頼): contract × kind × month, and where it stands. Its rows are kept
 * beside it. Source: requirements K-1 and K-4.
 */
@Entity
@Table(name = "deduction_batch")
public class DeductionBatch {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Column(name = "contract_id")
  private long contractId;

  @Column(name = "account_id")
  private @Nullable Long accountId;

  @Embedded private BatchTerms terms;

  @Enumerated(EnumType.STRING)
  private BatchState state;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "requested_count")
  private int requestedCount;

  @Column(name = "requested_amount")
  private long requestedAmount;

  @Column(name = "received_amount")
  private @Nullable Long receivedAmount;

  @Column(name = "control_amount")
  private @Nullable Long controlAmount;

  @Column(name = "compared_with")
  private @Nullable Long comparedWith;

  @Column(name = "remind_on")
  private @Nullable LocalDate remindOn;

  protected DeductionBatch() {}

  /**
   * Checked, and not yet published.
   *
   * @param accountId of the contract, null where rights do not depend on accounts
   */
  public DeductionBatch(
      long institutionId,
      long contractId,
      @Nullable Long accountId,
      DeductionKind kind,
      YearMonth month,
      BatchDates dates,
      Instant now) {
    this.institutionId = institutionId;
    this.contractId = contractId;
    this.accountId = accountId;
    this.terms = new BatchTerms(kind, month, dates);
    this.state = BatchState.PREPARED;
    this.changedAt = now;
  }

  /** What its rows come to. */
  public void holds(int rows, long amount) {
    requestedCount = rows;
    requestedAmount = amount;
  }

  /**
   * Says with which list its rows were compared. Source: requirement K-2.
   *
   * @param before null if there was none
   */
  public void comparedWith(@Nullable DeductionBatch before) {
    comparedWith = before == null ? null : before.id();
  }

  /** Whether there was a list to compare it with. */
  public boolean isCompared() {
    return comparedWith != null;
  }

  /**
   * Whether its differences are those from that list.
   *
   * @param before null if there is none
   */
  public boolean isComparedWith(@Nullable DeductionBatch before) {
    return Objects.equals(comparedWith, before == null ? null : before.id());
  }

  /**
   * Moves on. Source: requirement K-4.
   *
   * @throws BusinessRuleException WRONG_LIST_STATE if the state does not allow it, LIST_CUT_OFF if
   *     it is a member's act and its last day is over
   */
  public void move(BatchAct act, Instant now) {
    if (!act.isPossibleIn(state)) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
    if (!act.outlivesCutOff() && isCutOffAt(now)) {
      throw new BusinessRuleException(ErrorCode.LIST_CUT_OFF);
    }
    state = act.to();
    changedAt = now;
  }

  /**
   * Opens it again after its cut-off.
   *
   * @param newCutOff not before today, nor after the deposit date
   */
  public void reopen(LocalDate newCutOff, Instant now) {
    if (newCutOff.isBefore(Japan.dayOf(now))) {
      throw new IllegalArgumentException("a cut-off that is over: " + newCutOff);
    }
    if (newCutOff.isAfter(dates().deposit())) {
      throw new IllegalArgumentException(
          "a cut-off after the deposit date " + dates().deposit() + ": " + newCutOff);
    }
    move(BatchAct.REOPEN, now);
    terms = terms.endingOn(newCutOff);
  }

  /**
   * Money came for it. Source: requirement K-7.
   *
   * @param yen in all
   * @param control yen that the result comes to
   */
  public void received(long yen, long control) {
    receivedAmount = yen;
    controlAmount = control;
  }

  /**
   * Says when its cut-off is told once more. Source: requirement K-6.
   *
   * @param day null if that was done, or is not worth while
   */
  public void remindOn(@Nullable LocalDate day) {
    remindOn = day;
  }

  /** Whether its member can still answer, and was not yet told that the cut-off comes near. */
  public boolean isToRemindAt(Instant now) {
    return remindOn != null
        && !Japan.dayOf(now).isBefore(remindOn)
        && !isCutOffAt(now)
        && state.isOpen();
  }

  /** From the first moment of the day after. Source: requirement K-6. */
  public boolean isCutOffAt(Instant now) {
    return Japan.dayOf(now).isAfter(terms.cutOff());
  }

  /**
   * @throws BusinessRuleException WRONG_LIST_STATE unless answers are still taken, LIST_CUT_OFF if
   *     the last day is over
   */
  public void mustTakeAnswers(Instant now) {
    if (state != BatchState.ENTERING && !BatchAct.ENTER.isPossibleIn(state)) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
    if (isCutOffAt(now)) {
      throw new BusinessRuleException(ErrorCode.LIST_CUT_OFF);
    }
  }

  public long id() {
    return id;
  }

  public long institutionId() {
    return institutionId;
  }

  public long contractId() {
    return contractId;
  }

  /** Null where rights do not depend on accounts. */
  public @Nullable Long accountId() {
    return accountId;
  }

  public DeductionKind kind() {
    return terms.kind();
  }

  public YearMonth month() {
    return terms.month();
  }

  public BatchDates dates() {
    return terms.dates();
  }

  public BatchState state() {
    return state;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** Yen; null as long as none was recorded. */
  public @Nullable Long receivedAmount() {
    return receivedAmount;
  }

  /** Yen too much, or too little if it is negative; null as long as none was recorded. */
  public @Nullable Long difference() {
    Long received = receivedAmount;
    Long control = controlAmount;
    return received == null || control == null ? null : Long.valueOf(received - control);
  }

  /** Rows that ask for money. */
  public int requestedCount() {
    return requestedCount;
  }

  /** Yen. */
  public long requestedAmount() {
    return requestedAmount;
  }
}
