package org.tenbiki.domain.contract;

import java.util.regex.Pattern;

/** What the numbers of an account look like. Source: requirement D-6. */
public final class AccountNumbers {
  public static final int BRANCH_DIGITS = 3;
  public static final int ACCOUNT_DIGITS = 7;

  private static final Pattern BRANCH = Pattern.compile("[0-9]{" + BRANCH_DIGITS + "}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{" + ACCOUNT_DIGITS + "}");

  private AccountNumbers() {}

  public static boolean isBranch(String text) {
    return BRANCH.matcher(text).matches();
  }

  public static boolean isAccount(String text) {
    return ACCOUNT.matcher(text).matches();
  }
}
