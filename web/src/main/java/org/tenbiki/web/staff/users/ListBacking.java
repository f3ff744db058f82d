package org.tenbiki.web.staff.users;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.user.UserGroup;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/**
 * The institution's users, one page of them; search and page stand in the address. Source:
 * requirement S-3.
 */
@Named("staffUsers")
@RequestScoped
public class ListBacking {
  private static final int ROWS = 20;

  @Inject transient UserDirectoryService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private String search = "";
  private UserGroup group = UserGroup.ALL;
  private int pageNumber = 1;
  private Page<UserRow> page = new Page<>(List.of(), 0);

  @PostConstruct
  void load() {
    search = parameters.text("search");
    group =
        Arrays.stream(UserGroup.values())
            .filter(g -> g.name().equals(parameters.text("group")))
            .findFirst()
            .orElse(UserGroup.ALL);
    pageNumber = parameters.pageNumber();
    page = read();
    if (pageNumber > getLastPage()) {
      // the list has become shorter, or someone typed a number
      pageNumber = (int) getLastPage();
      page = read();
    }
  }

  private Page<UserRow> read() {
    return users.list(user.actor(), group, search, (pageNumber - 1) * ROWS, ROWS);
  }

  public String getSearch() {
    return search;
  }

  public UserGroup getGroup() {
    return group;
  }

  public List<UserGroup> getGroups() {
    return List.of(UserGroup.values());
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
