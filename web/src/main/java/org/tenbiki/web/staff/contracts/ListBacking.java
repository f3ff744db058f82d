package org.tenbiki.web.staff.contracts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.contract.ContractRow;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.shared.Page;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** The institution's contracts, one page of them; search and page stand in the address. */
@Named("staffContracts")
@RequestScoped
public class ListBacking {
  private static final int ROWS = 20;

  @Inject transient ContractService contracts;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private String search = "";
  private int pageNumber = 1;
  private Page<ContractRow> page = new Page<>(List.of(), 0);

  @PostConstruct
  void load() {
    search = parameters.text("search");
    pageNumber = parameters.pageNumber();
    page = read();
    if (pageNumber > getLastPage()) {
      // the list has become shorter, or someone typed a number
      pageNumber = (int) getLastPage();
      page = read();
    }
  }

  private Page<ContractRow> read() {
    return contracts.list(user.actor(), search, (pageNumber - 1) * ROWS, ROWS);
  }

  public String getSearch() {
    return search;
  }

  public List<ContractRow> getRows() {
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
