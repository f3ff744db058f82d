package org.tenbiki.domain.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The service hours as they were set, without the holidays: an institution's own, those of a
 * profile, or those of everyone else. Source: requirements A-6 and S-6.
 */
@Entity
@Table(name = "service_hours")
public class OpeningTimes {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "profile_id")
  private @Nullable Long profileId;

  @Column(name = "institution_id")
  private @Nullable Long institutionId;

  @Column(name = "always_open")
  private boolean alwaysOpen;

  private WeeklyHours week;

  @Column(name = "closed_on_holidays")
  private boolean closedOnHolidays;

  @Column(name = "yearly_closed")
  private YearlyDays yearlyClosed;

  protected OpeningTimes() {}

  private OpeningTimes(OpeningTimes general, long institutionId) {
    this.institutionId = institutionId;
    this.alwaysOpen = general.alwaysOpen;
    this.week = general.week;
    this.closedOnHolidays = general.closedOnHolidays;
    this.yearlyClosed = general.yearlyClosed;
  }

  /**
   * The most special ones: an institution's before a profile's before everyone's.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static OpeningTimes mostSpecial(Collection<OpeningTimes> candidates) {
    return candidates.stream()
        .max(Comparator.comparingInt(OpeningTimes::speciality))
        .orElseThrow(() -> new IllegalArgumentException("no service hours"));
  }

  private int speciality() {
    if (institutionId != null) {
      return 2;
    }
    return profileId == null ? 0 : 1;
  }

  /** These for an institution to change: its own ones if they are, otherwise a copy. */
  public OpeningTimes of(Institution institution) {
    return institutionId != null && institutionId == institution.id()
        ? this
        : new OpeningTimes(this, institution.id());
  }

  /** The service never closes. */
  public void neverClose() {
    alwaysOpen = true;
  }

  /** The service is open as these say. */
  public void change(WeeklyHours newWeek, boolean newClosedOnHolidays, YearlyDays newYearlyClosed) {
    alwaysOpen = false;
    week = newWeek;
    closedOnHolidays = newClosedOnHolidays;
    yearlyClosed = newYearlyClosed;
  }

  /** Together with the holidays. */
  public ServiceHours on(HolidayCalendar calendar) {
    return new ServiceHours(alwaysOpen, week, closedOnHolidays, yearlyClosed, calendar);
  }

  public boolean isAlwaysOpen() {
    return alwaysOpen;
  }

  public WeeklyHours week() {
    return week;
  }

  public boolean isClosedOnHolidays() {
    return closedOnHolidays;
  }

  public YearlyDays yearlyClosed() {
    return yearlyClosed;
  }

  /** For the audit trail. */
  @Override
  public String toString() {
    return alwaysOpen
        ? "always open"
        : "week "
            + week
            + "; holidays "
            + (closedOnHolidays ? "closed" : "open")
            + "; yearly closed "
            + yearlyClosed;
  }
}
