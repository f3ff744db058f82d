package org.tenbiki.application.calendar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.ServiceHours;

/** Tells everyone when the service is open. Source: requirement A-6. */
@Stateless
public class OpeningService {
  @Inject InstitutionRepository institutions;
  @Inject Opening opening;
  @Inject Clock clock;

  /**
   * @throws IllegalArgumentException if there is no such institution
   */
  public OpeningView find(long institutionId) {
    Instant now = clock.instant();
    Institution institution = institutions.get(institutionId);
    ServiceHours hours = opening.hoursOf(institution, now);
    Optional<Instant> closesAt = hours.closesAt(now);
    Duration notice = institutions.profileOf(institution).closingNotice();
    return new OpeningView(
        hours.isOpenAt(now),
        hours.nextOpening(now),
        closesAt,
        closesAt
            .map(at -> notNegative(Duration.between(now, at).minus(notice)))
            .orElse(Duration.ZERO),
        HoursView.of(hours));
  }

  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
