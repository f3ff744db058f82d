package org.tenbiki.domain.deduction;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 不能理由: why nothing was deducted. Source: formats, result codes. */
public enum UndeductibleReason {
  /** 賃金不足. */
  WAGES_TOO_LOW(1),
  /** 該当者なし（退職・異動）. */
  NOT_EMPLOYED(2),
  /** 本人申出による停止. */
  STOPPED_BY_EMPLOYEE(3),
  /** 控除協定・依頼書なし. */
  NO_AGREEMENT(4),
  /** 団体都合による停止. */
  STOPPED_BY_ORGANISATION(8),
  /** その他（休職ほか）. */
  OTHER(9);

  private static final Map<String, UndeductibleReason> CODED =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  reason -> String.valueOf(reason.code), Function.identity()));

  private final int code;

  UndeductibleReason(int code) {
    this.code = code;
  }

  /** As files of both formats write it. */
  public int code() {
    return code;
  }

  /** Empty if no reason is written so. */
  public static Optional<UndeductibleReason> coded(String text) {
    return Optional.ofNullable(CODED.get(text));
  }
}
