package org.tenbiki.web.member.users;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** The master's general users; search and page stand in the address. Source: requirement G-2. */
@Named("memberUsers")
@RequestScoped
public class ListBacking {
  private static final int ROWS = 20;

  @Inject transient GeneralUserService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private String search = "";
  private int pageNumber = 1;
  private Page<UserRow> page = new Page<>(List.of(), 0);

  @PostConstruct
  void read() {
    search = parameters.text("search");
    pageNumber = parameters.pageNumber();
    page = users.list(user.actor(), search, (pageNumber - 1) * ROWS, ROWS);
    if (pageNumber > getLastPage()) {
      pageNumber = (int) getLastPage();
      page = users.list(user.actor(), search, (pageNumber - 1) * ROWS, ROWS);
    }
  }

  /** Asked for before anything is written, so that a refusal is a page of its own. */
  public void load() {
    user.mustBeMaster();
  }

  /** How many more may be registered. */
  public int getFree() {
    return users.free(user.actor());
  }

  public String getSearch() {
    return search;
  }

  public List<UserRow> getRows() {
    return page.rows();
  }

  public long getTotal() {
    return page.total();
  }

  public int getPageNumber() {
    return pageNumber;
  }

  public long getLastPage() {
    return page.lastPage(ROWS);
  }
}
