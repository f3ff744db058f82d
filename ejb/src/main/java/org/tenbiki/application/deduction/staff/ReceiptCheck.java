package org.tenbiki.application.deduction.staff;

/**
 * A sum beside what it must be, in yen. Source: requirement K-7.
 *
 * @param received in all
 * @param control what the member's result comes to
 */
public record ReceiptCheck(long received, long control) {
  /** What is too much, or too little if it is negative. */
  public long difference() {
    return received - control;
  }

  /** To the yen. */
  public boolean isRight() {
    return received == control;
  }
}
