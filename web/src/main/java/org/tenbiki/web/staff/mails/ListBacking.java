package org.tenbiki.web.staff.mails;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.notification.MailRow;
import org.tenbiki.application.notification.OutboxService;
import org.tenbiki.domain.notification.MailOrder;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** The institution's mails, one page of them; state and page stand in the address. */
@Named("staffMails")
@RequestScoped
public class ListBacking {
  @Inject transient OutboxService outbox;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Listing<MailRow> list;

  @PostConstruct
  void load() {
    list =
        Listing.sorted(
            parameters,
            Sorting.descending(MailOrder.CREATED_AT),
            (sorting, first, count) -> outbox.list(user.actor(), state(), sorting, first, count),
            "state");
  }

  /** すべて再送信する. */
  public String resendAll() {
    outbox.resendParked(user.actor());
    return Outcome.to("/staff/mails/index", Notice.MAILS_RESENT);
  }

  private Optional<MailState> state() {
    return parameters.choice("state", MailState.class);
  }

  /** A name of {@code MailState}, empty if all are shown. */
  public String getState() {
    return state().map(MailState::name).orElse("");
  }

  public List<MailState> getStates() {
    return List.of(MailState.values());
  }

  public Listing<MailRow> getList() {
    return list;
  }
}
