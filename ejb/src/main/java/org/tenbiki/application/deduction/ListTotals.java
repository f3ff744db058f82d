package org.tenbiki.application.deduction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;

/**
 * What a list comes to. Source: requirements K-2 and K-5.
 *
 * @param products those that the list has, in their order
 * @param all of them
 */
public record ListTotals(List<OfProduct> products, OfProduct all) {
  public ListTotals {
    products = List.copyOf(products);
  }

  /** Rows and yen. */
  public record Sum(int count, long amount) {
    private static Sum of(List<ListSum> sums) {
      return new Sum(
          sums.stream().mapToInt(ListSum::count).sum(),
          sums.stream().mapToLong(ListSum::amount).sum());
    }
  }

  /**
   * @param product null for all of them
   * @param requested all that follows
   */
  public record OfProduct(
      @Nullable Product product, Sum requested, Sum undeductible, Sum stopped, Sum payable) {
    private static OfProduct of(@Nullable Product product, List<ListSum> sums) {
      return new OfProduct(
          product,
          Sum.of(sums),
          Sum.of(with(sums, Outcome.UNDEDUCTIBLE)),
          Sum.of(with(sums, Outcome.STOPPED)),
          Sum.of(with(sums, Outcome.PAYABLE)));
    }

    private static List<ListSum> with(List<ListSum> sums, Outcome outcome) {
      return sums.stream().filter(sum -> sum.outcome() == outcome).toList();
    }

    /** What is not paid. */
    public Sum exceptions() {
      return new Sum(
          undeductible.count() + stopped.count(), undeductible.amount() + stopped.amount());
    }
  }

  public static ListTotals of(List<ListSum> sums) {
    Stream<OfProduct> products =
        Arrays.stream(Product.values())
            .map(
                product ->
                    OfProduct.of(
                        product, sums.stream().filter(sum -> sum.product() == product).toList()))
            .filter(sum -> sum.requested().count() > 0);
    return new ListTotals(products.toList(), OfProduct.of(null, sums));
  }
}
