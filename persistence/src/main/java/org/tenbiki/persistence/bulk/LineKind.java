package org.tenbiki.persistence.bulk;

import java.util.List;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Product;

/**
 * What rows of lists are counted by, in one byte: product, difference, whether money is asked for.
 * The bytes are stored, so that places in these lists stay as they are.
 */
public record LineKind(Product product, ListDifference difference, boolean requested) {
  private static final List<Product> PRODUCTS =
      List.of(
          Product.SAVINGS, Product.ASSET_FORMATION, Product.LOAN, Product.SHARES, Product.OTHER);
  private static final List<ListDifference> DIFFERENCES =
      List.of(
          ListDifference.NONE, ListDifference.NEW, ListDifference.CHANGED, ListDifference.STOPPED);

  /** Every kind there can be, each at the place of its byte. */
  static final List<LineKind> ALL =
      List.of(false, true).stream()
          .flatMap(
              requested ->
                  DIFFERENCES.stream()
                      .flatMap(
                          difference ->
                              PRODUCTS.stream()
                                  .map(product -> new LineKind(product, difference, requested))))
          .toList();

  byte toByte() {
    int place = DIFFERENCES.indexOf(difference) * PRODUCTS.size() + PRODUCTS.indexOf(product);
    return (byte) (requested ? place + DIFFERENCES.size() * PRODUCTS.size() : place);
  }
}
