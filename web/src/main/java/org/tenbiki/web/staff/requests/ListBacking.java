package org.tenbiki.web.staff.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.staff.RequestRow;
import org.tenbiki.application.staff.RequestService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/** What the institution's staff prepared, pending first; search and page stand in the address. */
@Named("staffRequests")
@RequestScoped
public class ListBacking {
  @Inject transient RequestService requests;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Listing<RequestRow> list;

  @PostConstruct
  void load() {
    list =
        Listing.read(
            parameters,
            (first, count) -> requests.list(user.actor(), getSearch(), first, count),
            "search");
  }

  public String getSearch() {
    return parameters.text("search");
  }

  public Listing<RequestRow> getList() {
    return list;
  }
}
