package org.tenbiki.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.ClockTime;
import org.tenbiki.application.user.LockView;
import org.tenbiki.web.shared.Texts;

/** Locks in words. Pages read it as {@code locks}. */
@Named("locks")
@ApplicationScoped
public class LockTexts {
  /** The lock's state, and until when it holds if it ends by itself. */
  public String of(LockView lock) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String state = Texts.text(faces, "staff_users.lock." + lock.state());
    @Nullable Instant until = lock.until();
    if (until == null) {
      return state;
    }
    Locale language = faces.getViewRoot().getLocale();
    return state
        + " "
        + Texts.text(
            faces,
            "staff_users.text.until",
            ClockTime.roundedUp(until),
            ClockTime.dayOfRoundedUp(language, until));
  }
}
