package org.tenbiki.web.staff.mails;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.notification.MailRow;
import org.tenbiki.application.notification.OutboxService;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.web.security.CurrentUser;

/** The institution's mails, one page of them; state and page stand in the address. */
@Named("staffMails")
@RequestScoped
public class ListBacking {
  private static final int ROWS = 20;

  /** Far beyond any list, and small enough to count with. */
  private static final String PAGE_NUMBER = "[1-9][0-9]{0,6}";

  @Inject transient OutboxService outbox;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  private Optional<MailState> state = Optional.empty();
  private int pageNumber = 1;
  private Page<MailRow> page = new Page<>(List.of(), 0);

  @PostConstruct
  void load() {
    String wanted = Optional.ofNullable(request.getParameter("state")).orElse("");
    state = Arrays.stream(MailState.values()).filter(s -> s.name().equals(wanted)).findFirst();
    pageNumber =
        Optional.ofNullable(request.getParameter("page"))
            .filter(text -> text.matches(PAGE_NUMBER))
            .map(Integer::valueOf)
            .orElse(1);
    page = outbox.list(user.actor(), state, (pageNumber - 1) * ROWS, ROWS);
  }

  /** A name of {@code MailState}, empty if all are shown. */
  public String getState() {
    return state.map(MailState::name).orElse("");
  }

  public List<MailState> getStates() {
    return List.of(MailState.values());
  }

  public List<MailRow> getRows() {
    return page.rows();
  }

  public long getTotal() {
    return page.total();
  }

  public int getPageNumber() {
    return pageNumber;
  }

  /** At least 1. */
  public long getLastPage() {
    return Math.max(1, (page.total() + ROWS - 1) / ROWS);
  }
}
