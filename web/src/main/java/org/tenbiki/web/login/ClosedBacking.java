package org.tenbiki.web.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.calendar.OpeningService;
import org.tenbiki.application.calendar.OpeningView;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.HoursTexts;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Texts;

/** The page of the closed hours: when the service opens again. Source: requirement A-6. */
@Named("closed")
@RequestScoped
public class ClosedBacking {
  @Inject transient OpeningService openings;
  @Inject transient CurrentInstitution institution;
  @Inject transient HoursTexts hoursTexts;
  @Inject transient JapanTime japan;

  private @Nullable OpeningView opening;

  @PostConstruct
  void load() {
    opening = openings.find(institution.getId());
  }

  private OpeningView opening() {
    return Optional.ofNullable(opening).orElseThrow();
  }

  /** Whether it has opened meanwhile. */
  public boolean isOpen() {
    return opening().open();
  }

  /** 次は 2026年11月24日（火曜日）の 8:00 に始まります. */
  public String getNextOpening() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Optional<Instant> next = opening().nextOpening();
    return next.isPresent()
        ? Texts.text(
            faces,
            "closed.text.next",
            japan.dayAndWeekday(Japan.dayOf(next.get())),
            japan.clock(next.get()))
        : Texts.text(faces, "closed.text.unknown");
  }

  /** The hours of the week, and the days that are closed. */
  public List<String> getHours() {
    return hoursTexts.lines(opening().hours());
  }
}
