package org.tenbiki.domain.deduction;

import java.util.List;

/**
 * What a whole result comes to. Source: requirement K-5.
 *
 * @param requested of the institution, the sum of the other three
 * @param payable what is paid
 */
public record ControlTotal(Tally requested, Tally undeductible, Tally stopped, Tally payable) {
  public static ControlTotal of(List<ListSum> sums) {
    Tally undeductible = tally(sums, Outcome.UNDEDUCTIBLE);
    Tally stopped = tally(sums, Outcome.STOPPED);
    Tally payable = tally(sums, Outcome.PAYABLE);
    return new ControlTotal(
        undeductible.plus(stopped).plus(payable), undeductible, stopped, payable);
  }

  private static Tally tally(List<ListSum> sums, Outcome outcome) {
    return sums.stream()
        .filter(sum -> sum.outcome() == outcome)
        .map(sum -> new Tally(sum.count(), sum.amount()))
        .reduce(Tally.NOTHING, Tally::plus);
  }
}
