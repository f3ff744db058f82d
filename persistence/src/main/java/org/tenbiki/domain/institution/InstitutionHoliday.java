package org.tenbiki.domain.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which an institution differs from the law. Source: requirement S-6. */
@Entity
@Table(name = "institution_holiday")
public class InstitutionHoliday {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Column(name = "holiday_date")
  private LocalDate date;

  private boolean closed;
  private String name;

  protected InstitutionHoliday() {}

  private InstitutionHoliday(long institutionId, LocalDate date, boolean closed, String name) {
    this.institutionId = institutionId;
    this.date = date;
    this.closed = closed;
    this.name = name;
  }

  /** A further holiday. */
  public static InstitutionHoliday closed(long institutionId, LocalDate date, String name) {
    return new InstitutionHoliday(institutionId, date, true, name);
  }

  /** A holiday by law on which the institution works. */
  public static InstitutionHoliday worked(long institutionId, Holiday holiday) {
    return new InstitutionHoliday(institutionId, holiday.date(), false, holiday.name().ja());
  }

  public LocalDate date() {
    return date;
  }

  /** Otherwise the institution works on this holiday. */
  public boolean isClosed() {
    return closed;
  }

  public String name() {
    return name;
  }
}
