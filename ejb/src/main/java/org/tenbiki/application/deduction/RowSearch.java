package org.tenbiki.application.deduction;

import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;

/**
 * Which rows of a list somebody looks for; null and empty leave nothing out.
 *
 * @param changed only what was answered anew since the 承認者 saw the list
 */
public record RowSearch(
    String text,
    LineSearch.Scope scope,
    @Nullable Product product,
    @Nullable ListDifference difference,
    @Nullable Outcome outcome,
    boolean changed) {}
