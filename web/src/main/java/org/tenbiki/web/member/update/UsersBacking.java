package org.tenbiki.web.member.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.member.ListedUser;
import org.tenbiki.application.member.UserUpdateService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/**
 * The users of the contract, to choose one, and the pages that lead there; search and page stand in
 * the address. Source: requirements D-12 and D-13.
 */
@Named("memberUpdateUsers")
@RequestScoped
public class UsersBacking {
  @Inject transient UserUpdateService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable Listing<ListedUser> list;
  private @Nullable Integer waiting;

  /** Asked for before anything is written, so that a refusal is a page of its own. */
  public void load() {
    user.mustBeMaster();
    getFree();
  }

  /** How many more may be registered. */
  public long getFree() {
    return users.free(user.actor());
  }

  /** How many changes wait; some may where none wait any more. */
  public int getWaiting() {
    Integer found = waiting;
    if (found == null) {
      found = users.waiting(user.actor()).size();
      waiting = found;
    }
    return found;
  }

  public String getSearch() {
    return parameters.text("search");
  }

  public Listing<ListedUser> getList() {
    Listing<ListedUser> found = list;
    if (found == null) {
      found =
          Listing.read(
              parameters,
              (first, count) -> users.list(user.actor(), getSearch(), first, count),
              "search");
      list = found;
    }
    return found;
  }
}
