package org.tenbiki.web.staff.contracts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.contract.ContractRow;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.shared.Page;
import org.tenbiki.web.security.CurrentUser;

/** The institution's contracts, one page of them; search and page stand in the address. */
@Named("staffContracts")
@RequestScoped
public class ListBacking {
  private static final int ROWS = 20;

  /** Far beyond any list, and small enough to count with. */
  private static final String PAGE_NUMBER = "[1-9][0-9]{0,6}";

  @Inject transient ContractService contracts;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  private String search = "";
  private int pageNumber = 1;
  private Page<ContractRow> page = new Page<>(List.of(), 0);

  @PostConstruct
  void load() {
    search = Optional.ofNullable(request.getParameter("search")).orElse("").strip();
    pageNumber =
        Optional.ofNullable(request.getParameter("page"))
            .filter(text -> text.matches(PAGE_NUMBER))
            .map(Integer::valueOf)
            .orElse(1);
    page = contracts.list(user.actor(), search, (pageNumber - 1) * ROWS, ROWS);
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
    return Math.max(1, (page.total() + ROWS - 1) / ROWS);
  }
}
