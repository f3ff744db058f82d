package org.tenbiki.domain.deduction;

/**
 * The account behind a row, as far as the file tells it; what it does not tell is empty.
 *
 * @param bankNumber four digits
 * @param bankName half-width
 * @param branchNumber three digits
 * @param branchName half-width
 * @param kind one digit: 1 普通, 2 当座, 3, 4 or 9
 * @param number seven digits
 */
public record PayerAccount(
    String bankNumber,
    String bankName,
    String branchNumber,
    String branchName,
    String kind,
    String number) {

  /** What a CSV file tells. */
  public static PayerAccount of(String branchNumber, String number) {
    return new PayerAccount("", "", branchNumber, "", "", number);
  }
}
