package org.tenbiki.web.member.users;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/** The master's general users; search and page stand in the address. Source: requirement G-2. */
@Named("memberUsers")
@RequestScoped
public class ListBacking {
  @Inject transient GeneralUserService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Listing<UserRow> list;

  @PostConstruct
  void read() {
    list =
        Listing.read(
            parameters,
            (first, count) -> users.list(user.actor(), getSearch(), first, count),
            "search");
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
    return parameters.text("search");
  }

  public Listing<UserRow> getList() {
    return list;
  }
}
