package org.tenbiki.domain.deduction;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 商品区分: what the money is for. Source: requirement K-2; formats, CSV. */
public enum Product {
  /** 一斉積立. */
  SAVINGS("S"),
  /** 財形. */
  ASSET_FORMATION("Z"),
  /** 融資返済. */
  LOAN("L"),
  /** 出資金. */
  SHARES("K"),
  /** その他. */
  OTHER("X");

  private static final Map<String, Product> CODED =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(product -> product.code, Function.identity()));

  private final String code;

  Product(String code) {
    this.code = code;
  }

  /** As files write it. */
  public String code() {
    return code;
  }

  /** Empty if no product is written so. */
  public static Optional<Product> coded(String text) {
    return Optional.ofNullable(CODED.get(text));
  }
}
