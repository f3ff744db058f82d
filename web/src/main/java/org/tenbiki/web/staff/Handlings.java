package org.tenbiki.web.staff;

import org.tenbiki.application.staff.Handling;
import org.tenbiki.web.shared.Outcome;

/** Where a page leads after something was prepared or done. Source: requirement S-2. */
public final class Handlings {
  private Handlings() {}

  /** The confirmation if another must approve; otherwise the page that shows what was done. */
  public static String outcome(Handling handling, String done) {
    return handling instanceof Handling.Prepared prepared
        ? Outcome.to("/staff/requests/prepared") + "&id=" + prepared.requestId()
        : done;
  }
}
