package org.tenbiki.web.staff.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.notification.MailDetails;
import org.tenbiki.application.notification.OutboxService;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** A mail, and re-sending it. Source: requirements, section 8. */
@Named("staffMailsDetails")
@RequestScoped
public class DetailsBacking {
  /** Digits that fit a long. */
  private static final String ID = "[0-9]{1,18}";

  @Inject transient OutboxService outbox;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  private @Nullable MailDetails found;

  /** Asked for before anything is written, so that a mail of others is not found. */
  public void load() {
    getDetails();
  }

  public MailDetails getDetails() {
    MailDetails details = found;
    if (details == null) {
      details =
          Optional.ofNullable(request.getParameter("id"))
              .filter(text -> text.matches(ID))
              .flatMap(text -> outbox.find(user.actor(), Long.parseLong(text)))
              .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
      found = details;
    }
    return details;
  }

  public boolean isParked() {
    return getDetails().mail().state() == MailState.PARKED;
  }

  /** 再送. */
  public String resend() {
    long id = getDetails().mail().id();
    outbox.resend(user.actor(), id);
    return Outcome.to("/staff/mails/details", Notice.MAIL_RESENT) + "&id=" + id;
  }
}
