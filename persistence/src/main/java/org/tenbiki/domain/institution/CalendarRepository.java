package org.tenbiki.domain.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where service hours and holidays are kept. */
public interface CalendarRepository {
  /** The institution's own service hours, or what its profile says. */
  OpeningTimes openingTimes(Institution institution);

  /**
   * The institution's own service hours, locked until the transaction ends; made from what its
   * profile says if it had none.
   */
  OpeningTimes lockOpeningTimes(Institution institution);

  /** Holidays by law of these days, both included, in their order. */
  List<Holiday> holidays(LocalDate first, LocalDate last);

  /** What the institution changes of them, in the same order. */
  List<InstitutionHoliday> changes(long institutionId, LocalDate first, LocalDate last);

  Optional<Holiday> find(LocalDate day);

  /** Locks the institution's calendar until the transaction ends, so that two changes queue up. */
  Optional<InstitutionHoliday> lockChange(long institutionId, LocalDate day);

  void add(InstitutionHoliday change);

  void remove(InstitutionHoliday change);
}
