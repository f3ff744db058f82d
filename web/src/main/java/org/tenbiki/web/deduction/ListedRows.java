package org.tenbiki.web.deduction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.RowSearch;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/**
 * One page of a list's rows: search, filters, order and page stand in the address. Source:
 * requirement K-2.
 */
@Named("listedRows")
@RequestScoped
public class ListedRows {
  private static final String[] FILTERS = {
    "id", "search", "scope", "product", "difference", "outcome", "changed"
  };

  @Inject transient AddressParameters parameters;

  /** What the address keeps, so that a form can send it again. */
  public record Kept(String name, String value) {}

  /** Where rows come from. */
  @FunctionalInterface
  public interface Source {
    Page<LineRow> page(RowSearch search, Sorting<LineOrder> sorting, int first, int count);
  }

  /**
   * @param usual what is shown if the address names no scope
   */
  public Listing<LineRow> read(Source rows, LineSearch.Scope usual) {
    RowSearch search =
        new RowSearch(
            getSearch(),
            scope(usual),
            parameters.choice("product", Product.class).orElse(null),
            parameters.choice("difference", ListDifference.class).orElse(null),
            parameters.choice("outcome", Outcome.class).orElse(null),
            isChanged());
    return Listing.sorted(
        parameters,
        Sorting.ascending(LineOrder.POSITION),
        (sorting, first, count) -> rows.page(search, sorting, first, count),
        FILTERS);
  }

  /** Nobody sees more than a page shows anyway. */
  private LineSearch.Scope scope(LineSearch.Scope usual) {
    return isExceptions() ? LineSearch.Scope.EXCEPTIONS : usual;
  }

  /** 例外のみ. */
  public boolean isExceptions() {
    return parameters.text("scope").equals(LineSearch.Scope.EXCEPTIONS.name());
  }

  /** Only what was answered anew since it was sent before. */
  public boolean isChanged() {
    return !parameters.text("changed").isEmpty();
  }

  public String getSearch() {
    return parameters.text("search");
  }

  public String getProduct() {
    return parameters.text("product");
  }

  public String getDifference() {
    return parameters.text("difference");
  }

  public String getOutcome() {
    return parameters.text("outcome");
  }

  public List<Kept> getKept() {
    return Stream.concat(Stream.of(FILTERS), Stream.of("sort", "page"))
        .map(name -> new Kept(name, parameters.text(name)))
        .filter(kept -> !kept.value().isEmpty())
        .toList();
  }

  /** The same for an address. */
  public String keptAddress() {
    return getKept().stream()
        .map(kept -> kept.name() + "=" + URLEncoder.encode(kept.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "&", ""));
  }

  public List<Product> getProducts() {
    return List.of(Product.values());
  }

  public List<ListDifference> getDifferences() {
    return List.of(ListDifference.values());
  }

  public List<Outcome> getOutcomes() {
    return List.of(Outcome.values());
  }

  public List<UndeductibleReason> getReasons() {
    return List.of(UndeductibleReason.values());
  }
}
