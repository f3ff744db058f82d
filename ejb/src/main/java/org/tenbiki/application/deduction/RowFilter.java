package org.tenbiki.application.deduction;

import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;

/**
 * Which rows of a list somebody looks for.
 *
 * @param text the beginning of a row's key, employee number, name or kana; empty = all
 * @param product null for all
 * @param difference null for all
 * @param outcome null for all
 */
public record RowFilter(
    String text,
    @Nullable Product product,
    @Nullable ListDifference difference,
    @Nullable Outcome outcome) {
  LineSearch search() {
    return new LineSearch(text, LineSearch.Scope.ALL, product, difference, outcome);
  }
}
