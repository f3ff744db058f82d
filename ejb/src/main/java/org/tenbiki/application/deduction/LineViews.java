package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FoundRows;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.shared.Sorting;

/** Rows of a list in the words of pages, for whoever may look at it. Source: requirement K-2. */
@Dependent
public class LineViews {
  @Inject DeductionLineStore lines;
  @Inject DeductionAnswerRepository answers;
  @Inject ListViews views;

  /** One page of those that somebody looks for. */
  public Page<LineRow> page(
      DeductionBatch batch, RowSearch wanted, Sorting<LineOrder> sorting, int first, int count) {
    LineSearch search =
        new LineSearch(
            wanted.text(),
            wanted.scope(),
            wanted.product(),
            wanted.difference(),
            wanted.outcome(),
            wanted.changed() ? ListViews.seenBefore(batch, answers.stepsOf(batch.id())) : null);
    FoundRows found = lines.find(batch.id(), search, sorting, first, count);
    return new Page<>(rows(found.rows()), found.total());
  }

  /** The same as if nobody had answered. */
  public Page<LineRow> unanswered(
      DeductionBatch batch, RowSearch wanted, Sorting<LineOrder> sorting, int first, int count) {
    LineSearch search =
        new LineSearch(
            wanted.text(),
            wanted.scope() == LineSearch.Scope.EXCEPTIONS ? LineSearch.Scope.ALL : wanted.scope(),
            wanted.product(),
            wanted.difference(),
            null);
    FoundRows found = lines.find(batch.id(), search, sorting, first, count);
    return new Page<>(
        found.rows().stream().map(AnsweredRow::unanswered).map(row -> LineRow.of(row, "")).toList(),
        found.total());
  }

  /** With the names of who answered. */
  List<LineRow> rows(List<AnsweredRow> rows) {
    Map<Long, String> names = new HashMap<>();
    return rows.stream().map(row -> LineRow.of(row, views.nameOf(names, row.changedBy()))).toList();
  }
}
