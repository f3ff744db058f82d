package org.tenbiki.domain.deduction;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** データ種類: what a row asks for. Source: formats, CSV. */
public enum DataType {
  /** 開始. */
  START(1),
  /** 停止: nothing is deducted any more; the amount is what was deducted last. */
  STOP(2),
  /** 控除: as before. */
  DEDUCT(3),
  /** 変更. */
  CHANGE(4);

  private static final Map<String, DataType> CODED =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(type -> String.valueOf(type.code), Function.identity()));

  private final int code;

  DataType(int code) {
    this.code = code;
  }

  /** As files write it. */
  public int code() {
    return code;
  }

  /** Whether an amount is asked for: all but 停止. */
  public boolean asksForMoney() {
    return this != STOP;
  }

  /** Empty if no type is written so. */
  public static Optional<DataType> coded(String text) {
    return Optional.ofNullable(CODED.get(text));
  }
}
