package org.tenbiki.persistence.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;

/**
 * How many rows of a kind a list has, and what they come to.
 *
 * @param amount yen
 */
public record KindSum(LineKind kind, int count, long amount) {

  /**
   * What the rows that ask for money come to: what is not told otherwise is paid.
   *
   * @param notPaid of those rows
   * @return by product and outcome, in the order of their words; without what is nothing
   */
  public static List<ListSum> paid(List<KindSum> kinds, List<ListSum> notPaid) {
    Map<Product, ListSum> paid = new HashMap<>();
    for (KindSum sum : kinds) {
      if (sum.kind().requested()) {
        add(paid, sum.kind().product(), sum.count(), sum.amount());
      }
    }
    for (ListSum sum : notPaid) {
      add(paid, sum.product(), -sum.count(), -sum.amount());
    }
    List<ListSum> sums = new ArrayList<>(notPaid);
    paid.values().stream().filter(sum -> sum.count() > 0).forEach(sums::add);
    sums.sort(
        Comparator.comparing((ListSum sum) -> sum.product().code())
            .thenComparing(sum -> sum.outcome().name()));
    return sums;
  }

  private static void add(Map<Product, ListSum> sums, Product product, int count, long amount) {
    sums.merge(
        product,
        new ListSum(product, Outcome.PAYABLE, count, amount),
        (a, b) ->
            new ListSum(product, Outcome.PAYABLE, a.count() + b.count(), a.amount() + b.amount()));
  }
}
