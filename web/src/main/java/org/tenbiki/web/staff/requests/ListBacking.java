package org.tenbiki.web.staff.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.staff.RequestRow;
import org.tenbiki.application.staff.RequestService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** What the institution's staff prepared, pending first; search and page stand in the address. */
@Named("staffRequests")
@RequestScoped
public class ListBacking {
  private static final int ROWS = 20;

  @Inject transient RequestService requests;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private String search = "";
  private int pageNumber = 1;
  private Page<RequestRow> page = new Page<>(List.of(), 0);

  @PostConstruct
  void load() {
    search = parameters.text("search");
    pageNumber = parameters.pageNumber();
    page = requests.list(user.actor(), search, (pageNumber - 1) * ROWS, ROWS);
  }

  public String getSearch() {
    return search;
  }

  public List<RequestRow> getRows() {
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
    return page.lastPage(ROWS);
  }
}
