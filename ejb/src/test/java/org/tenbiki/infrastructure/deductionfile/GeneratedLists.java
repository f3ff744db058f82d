package org.tenbiki.infrastructure.deductionfile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.AnsweredLine;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.deduction.UndeductibleReason;

/** Lists of every kind from a seed, with the longest, the emptiest and the most hostile texts. */
final class GeneratedLists {
  private static final String HALF_WIDTH = "0123456789ABCXYZ ()-.,/\\｢｣ｱｲｳｶﾞﾊﾟﾝｰ";
  private static final String[] TEXTS = {
    "",
    "髙橋 﨑",
    "山田　太郎",
    "\uFA19田",
    "=1+1",
    "'=1+1",
    "''@x",
    "＝cmd|' /C calc'!A0",
    "a,b",
    "\"",
    "あ\"い",
    "ﾔﾏﾀﾞ ﾀﾛｳ",
    " 前後 ",
    "-",
    "+81",
    "@",
    "'",
    "①㈱",
    "x".repeat(20)
  };
  private static final String[] WIDER = {"\uD842\uDFB7野家", "Ñandú", "\u200E=1", "한국"};

  private final Random random;

  GeneratedLists(long seed) {
    random = new Random(seed);
  }

  BatchKey batch() {
    return new BatchKey(
        digits(7),
        YearMonth.of(2000 + random.nextInt(100), 1 + random.nextInt(12)),
        pick(DeductionKind.values()),
        LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000)));
  }

  FixedHeader header() {
    boolean told = random.nextBoolean();
    return new FixedHeader(
        digits(10),
        half(40),
        digits(4),
        half(15),
        digits(3),
        half(15),
        told ? digits(1) : "",
        told ? digits(7) : "");
  }

  /** As a fixed-length file tells it. */
  List<AnsweredLine> fixedRows() {
    List<AnsweredLine> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      PayerAccount account =
          new PayerAccount(
              digits(4), half(15), digits(3), half(15), pick("1", "2", "3", "4", "9"), digits(7));
      DataType type = pick(DataType.START, DataType.CHANGE, DataType.DEDUCT);
      RequestLine line =
          new RequestLine(
              key(i),
              type,
              "",
              "",
              half(30),
              "",
              Product.OTHER,
              account,
              null,
              amount(),
              null,
              null,
              null);
      rows.add(
          new AnsweredLine(
              line, new ResultLine(line.key(), "", line.amount(), reasonOrNull(), false, "")));
    }
    return rows;
  }

  /**
   * As a CSV file tells it.
   *
   * @param everyCodePoint also those that Windows-31J does not have
   */
  List<AnsweredLine> csvRows(boolean everyCodePoint) {
    List<AnsweredLine> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      YearMonth start = random.nextBoolean() ? YearMonth.of(2001 + random.nextInt(90), 5) : null;
      RequestLine line =
          new RequestLine(
              key(i),
              pick(DataType.values()),
              text(everyCodePoint),
              text(everyCodePoint),
              text(everyCodePoint),
              text(everyCodePoint),
              pick(Product.values()),
              PayerAccount.of(
                  random.nextBoolean() ? digits(3) : "", random.nextBoolean() ? digits(7) : ""),
              random.nextBoolean() ? random.nextInt(ListLimits.MOST_TIMES + 1) : null,
              amount(),
              random.nextBoolean() ? amount() - 1 : null,
              start,
              start == null ? null : start.plusMonths(random.nextInt(500)));
      UndeductibleReason reason = reasonOrNull();
      rows.add(
          new AnsweredLine(
              line,
              new ResultLine(
                  line.key(),
                  line.employeeNumber(),
                  line.amount(),
                  reason,
                  random.nextInt(4) == 0,
                  text(everyCodePoint))));
    }
    return rows;
  }

  private @Nullable UndeductibleReason reasonOrNull() {
    return random.nextInt(3) == 0 ? pick(UndeductibleReason.values()) : null;
  }

  private long amount() {
    return switch (random.nextInt(4)) {
      case 0 -> 1;
      case 1 -> ListLimits.MOST_AMOUNT;
      default -> 1 + random.nextInt(1_000_000);
    };
  }

  private String text(boolean everyCodePoint) {
    return everyCodePoint && random.nextInt(4) == 0 ? pick(WIDER) : pick(TEXTS);
  }

  /** Unique by its number. */
  private String key(int number) {
    String key = number + pick("", "-A", "ｶﾞ", " B", "=C");
    return random.nextInt(8) == 0 ? key + "X".repeat(ListLimits.KEY_LENGTH - key.length()) : key;
  }

  private String digits(int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private String half(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(HALF_WIDTH.charAt(random.nextInt(HALF_WIDTH.length())));
    }
    return text.toString().strip();
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
