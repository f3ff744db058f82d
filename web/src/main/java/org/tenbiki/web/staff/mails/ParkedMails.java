package org.tenbiki.web.staff.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.notification.OutboxService;
import org.tenbiki.web.security.CurrentUser;

/** What staff are told wherever they begin. Source: requirements S-3 and section 8. */
@Named("parkedMails")
@RequestScoped
public class ParkedMails {
  @Inject transient OutboxService outbox;
  @Inject transient CurrentUser user;

  private long count = -1;

  /** Mails of the institution that could not be sent. */
  public long getCount() {
    if (count < 0) {
      count = outbox.parked(user.actor());
    }
    return count;
  }
}
