package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.YearMonth;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * Which list a row is about, and its days: what a list has in common with the file that it comes
 * of. Never changed, only replaced. Source: requirement K-1.
 */
@Embeddable
public class BatchTerms {
  @Enumerated(EnumType.STRING)
  private DeductionKind kind;

  @Column(name = "target_month")
  private YearMonth month;

  @Column(name = "deduction_date")
  private LocalDate deductionDate;

  @Column(name = "deposit_date")
  private LocalDate depositDate;

  @Column(name = "cut_off")
  private LocalDate cutOff;

  protected BatchTerms() {}

  /** None of them is null; what may follow what is asked where they are typed. */
  public BatchTerms(DeductionKind kind, YearMonth month, BatchDates dates) {
    this.kind = kind;
    this.month = month;
    this.deductionDate = dates.deduction();
    this.depositDate = dates.deposit();
    this.cutOff = dates.cutOff();
  }

  /** The same with another last day. */
  BatchTerms endingOn(LocalDate newCutOff) {
    return new BatchTerms(kind, month, new BatchDates(deductionDate, depositDate, newCutOff));
  }

  public DeductionKind kind() {
    return kind;
  }

  public YearMonth month() {
    return month;
  }

  public BatchDates dates() {
    return new BatchDates(deductionDate, depositDate, cutOff);
  }

  /** The last day on which the member can answer. */
  LocalDate cutOff() {
    return cutOff;
  }
}
