package org.tenbiki.application.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.statistics.DayCount;
import org.tenbiki.domain.statistics.InstitutionStatistics;
import org.tenbiki.domain.statistics.LockCounts;

/** The dashboard of the institution's staff. Source: requirement S-3. */
@Stateless
@RolesAllowed("staff")
public class DashboardService {
  /** A year of certificates, this month included, and the year in which they all end. */
  private static final int MONTHS = 13;

  @Inject InstitutionStatistics statistics;
  @Inject Clock clock;

  /** As things stand now. */
  public Dashboard dashboard(Actor actor) {
    long institutionId = actor.institutionId();
    Instant now = clock.instant();
    YearMonth present = YearMonth.from(now.atZone(Japan.ZONE));
    YearMonth first = present.minusMonths(MONTHS - 1L);
    LockCounts locks = statistics.locks(institutionId, now);
    return new Dashboard(
        months(first, statistics.issued(institutionId, begin(first), begin(present.plusMonths(1)))),
        months(
            present,
            statistics.expiring(institutionId, begin(present), begin(present.plusMonths(MONTHS)))),
        locks.lockedUsers(),
        locks.blockedUsers(),
        locks.contracts(),
        statistics.parkedMails(institutionId));
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(Japan.ZONE).toInstant();
  }

  private static List<MonthCount> months(YearMonth first, List<DayCount> days) {
    Map<YearMonth, Long> counts =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    day -> YearMonth.from(day.day()), Collectors.summingLong(DayCount::count)));
    return IntStream.range(0, MONTHS)
        .mapToObj(first::plusMonths)
        .map(month -> new MonthCount(month, counts.getOrDefault(month, 0L)))
        .toList();
  }
}
