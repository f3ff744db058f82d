package org.tenbiki.web.staff.lists;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.staff.ListDirectoryService;
import org.tenbiki.application.deduction.staff.ListFilter;
import org.tenbiki.application.deduction.staff.StaffListRow;
import org.tenbiki.domain.deduction.BatchOrder;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/**
 * The institution's deduction lists, one page of them; filter, order and page stand in the address.
 * Source: requirements K-8 and S-3.
 */
@Named("staffLists")
@RequestScoped
public class ListBacking {
  /** Beside the states: lists whose cut-off comes near. */
  static final String NEAR = "NEAR";

  @Inject transient ListDirectoryService lists;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Listing<StaffListRow> list;

  @PostConstruct
  void load() {
    list =
        Listing.sorted(
            parameters,
            Sorting.descending(BatchOrder.MONTH),
            (sorting, first, count) -> lists.list(user.actor(), filter(), sorting, first, count),
            "search",
            "month",
            "state");
  }

  private ListFilter filter() {
    return new ListFilter(getSearch(), getMonth(), state(), getState().equals(NEAR));
  }

  private @Nullable BatchState state() {
    return parameters.choice("state", BatchState.class).orElse(null);
  }

  /** The beginning of a contract's number or name. */
  public String getSearch() {
    return parameters.text("search");
  }

  /** Null for any. */
  public @Nullable YearMonth getMonth() {
    return parameters.month("month").orElse(null);
  }

  /** A state, or that the cut-off comes near; empty for any. */
  public String getState() {
    return parameters.text("state");
  }

  public List<BatchState> getStates() {
    return List.of(BatchState.values());
  }

  public Listing<StaffListRow> getList() {
    return list;
  }
}
