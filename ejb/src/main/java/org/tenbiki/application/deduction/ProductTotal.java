package org.tenbiki.application.deduction;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;

/**
 * What the rows of one product come to, and of all of them. Source: requirements K-2 and K-5.
 *
 * @param product null for all
 */
public record ProductTotal(
    @Nullable Product product,
    Figure requested,
    Figure payable,
    Figure undeductible,
    Figure stopped) {
  /** How many rows, and how much. */
  public record Figure(int count, long amount) {
    static final Figure NONE = new Figure(0, 0);

    Figure plus(Figure other) {
      return new Figure(count + other.count, amount + other.amount);
    }
  }

  /** Products that are asked for, in their order. */
  static List<ProductTotal> of(Collection<ListSum> sums) {
    return Arrays.stream(Product.values())
        .filter(product -> sums.stream().anyMatch(sum -> sum.product() == product))
        .map(product -> of(product, sums))
        .toList();
  }

  /**
   * @param product null for all
   */
  static ProductTotal of(@Nullable Product product, Collection<ListSum> sums) {
    Map<Outcome, Figure> figures = new EnumMap<>(Outcome.class);
    sums.stream()
        .filter(sum -> product == null || sum.product() == product)
        .forEach(
            sum ->
                figures.merge(sum.outcome(), new Figure(sum.count(), sum.amount()), Figure::plus));
    Figure payable = figures.getOrDefault(Outcome.PAYABLE, Figure.NONE);
    Figure undeductible = figures.getOrDefault(Outcome.UNDEDUCTIBLE, Figure.NONE);
    Figure stopped = figures.getOrDefault(Outcome.STOPPED, Figure.NONE);
    return new ProductTotal(
        product, payable.plus(undeductible).plus(stopped), payable, undeductible, stopped);
  }
}
