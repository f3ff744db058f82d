package org.tenbiki.web.staff.users;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserGroup;
import org.tenbiki.domain.user.UserOrder;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/**
 * The institution's users, one page of them; search and page stand in the address. Source:
 * requirement S-3.
 */
@Named("staffUsers")
@RequestScoped
public class ListBacking {
  @Inject transient UserDirectoryService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Listing<UserRow> list;

  @PostConstruct
  void load() {
    list =
        Listing.sorted(
            parameters,
            Sorting.ascending(UserOrder.LOGIN_ID),
            (sorting, first, count) ->
                users.list(user.actor(), getGroup(), getSearch(), sorting, first, count),
            "search",
            "group");
  }

  public String getSearch() {
    return parameters.text("search");
  }

  public UserGroup getGroup() {
    return parameters.choice("group", UserGroup.class).orElse(UserGroup.ALL);
  }

  public List<UserGroup> getGroups() {
    return List.of(UserGroup.values());
  }

  public Listing<UserRow> getList() {
    return list;
  }
}
