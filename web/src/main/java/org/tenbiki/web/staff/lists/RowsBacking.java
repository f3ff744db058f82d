package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.ListDirectoryService;
import org.tenbiki.application.deduction.RowFilter;
import org.tenbiki.application.deduction.StaffListRow;
import org.tenbiki.application.deduction.StaffRow;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/**
 * The rows of a list, one page of them; filter, order and page stand in the address. Source:
 * requirements K-2 and K-9.
 */
@Named("staffListsRows")
@RequestScoped
public class RowsBacking {
  @Inject transient ListDirectoryService lists;
  @Inject transient SelectedList selected;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable StaffListRow head;
  private @Nullable Listing<StaffRow> list;

  /** Asked for before anything is written, so that a list of others is not found. */
  public void load() {
    getHead();
  }

  public StaffListRow getHead() {
    StaffListRow found = head;
    if (found == null) {
      found = lists.head(user.actor(), selected.id());
      head = found;
    }
    return found;
  }

  public Listing<StaffRow> getList() {
    Listing<StaffRow> read = list;
    if (read == null) {
      read =
          Listing.sorted(
              parameters,
              Sorting.ascending(LineOrder.POSITION),
              (sorting, first, count) ->
                  lists.rows(user.actor(), selected.id(), filter(), sorting, first, count),
              "id",
              "search",
              "product",
              "difference",
              "outcome");
      list = read;
    }
    return read;
  }

  private RowFilter filter() {
    return new RowFilter(getSearch(), getProduct(), getDifference(), getOutcome());
  }

  /** The beginning of a row's key, employee number or name. */
  public String getSearch() {
    return parameters.text("search");
  }

  /** Null for all. */
  public @Nullable Product getProduct() {
    return parameters.choice("product", Product.class).orElse(null);
  }

  public List<Product> getProducts() {
    return List.of(Product.values());
  }

  /** Null for all. */
  public @Nullable ListDifference getDifference() {
    return parameters.choice("difference", ListDifference.class).orElse(null);
  }

  public List<ListDifference> getDifferences() {
    return List.of(ListDifference.values());
  }

  /** Null for all. */
  public @Nullable Outcome getOutcome() {
    return parameters.choice("outcome", Outcome.class).orElse(null);
  }

  public List<Outcome> getOutcomes() {
    return List.of(Outcome.values());
  }
}
