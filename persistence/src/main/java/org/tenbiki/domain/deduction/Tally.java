package org.tenbiki.domain.deduction;

/**
 * How many rows, and what they come to.
 *
 * @param amount yen
 */
public record Tally(int count, long amount) {
  static final Tally NOTHING = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(count + other.count, amount + other.amount);
  }
}
