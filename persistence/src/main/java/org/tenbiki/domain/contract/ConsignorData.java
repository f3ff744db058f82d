package org.tenbiki.domain.contract;

/**
 * A consignor (委託者) as fixed-length files name it. Source: formats, fixed length, header.
 *
 * @param code ten digits
 * @param name as {@link ConsignorText} has it
 * @param bankNumber four digits
 * @param bankName as {@link ConsignorText} has it
 * @param branchNumber three digits
 * @param branchName as {@link ConsignorText} has it
 * @param accountNumber seven digits
 */
public record ConsignorData(
    String code,
    String name,
    String bankNumber,
    String bankName,
    String branchNumber,
    String branchName,
    AccountKind accountKind,
    String accountNumber) {
  public static final int CODE_DIGITS = 10;
  public static final int BANK_DIGITS = 4;
  public static final int NAME_LENGTH = 40;
  public static final int BANK_NAME_LENGTH = 15;
  public static final int BRANCH_NAME_LENGTH = 15;

  public ConsignorData {
    if (!code.matches("[0-9]{" + CODE_DIGITS + "}")
        || !bankNumber.matches("[0-9]{" + BANK_DIGITS + "}")
        || !AccountNumbers.isBranch(branchNumber)
        || !AccountNumbers.isAccount(accountNumber)
        || !ConsignorText.fits(name, NAME_LENGTH)
        || !ConsignorText.fits(bankName, BANK_NAME_LENGTH)
        || !ConsignorText.fits(branchName, BRANCH_NAME_LENGTH)) {
      throw new IllegalArgumentException("consignor " + code + " of bank " + bankNumber);
    }
  }
}
