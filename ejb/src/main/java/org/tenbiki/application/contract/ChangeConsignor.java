package org.tenbiki.application.contract;

/**
 * What staff type of a contract's consignor.
 *
 * @param accountKind a name of {@code AccountKind}
 */
public record ChangeConsignor(
    String code,
    String name,
    String bankNumber,
    String bankName,
    String branchNumber,
    String branchName,
    String accountKind,
    String accountNumber) {
  /** Nothing typed yet. */
  public static final ChangeConsignor EMPTY =
      new ChangeConsignor("", "", "", "", "", "", "ORDINARY", "");
}
