package org.tenbiki.application.deduction.download;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.tenbiki.domain.deduction.AnsweredLine;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.shared.Sorting;

/** Writes the rows of a list, some thousand at a time. */
@Dependent
public class ListRows {
  private static final int AT_ONCE = 2_000;

  @Inject DeductionLineStore lines;

  /** What the institution's file had. */
  void request(DeductionBatch batch, LineWriter<RequestLine> out) throws IOException {
    each(
        batch,
        LineSearch.Scope.ALL,
        new Rows<>(out) {
          @Override
          public void line(AnsweredRow row) throws IOException {
            if (row.compared().listed()) {
              out.line(row.compared().line());
            }
          }
        });
  }

  /** What became of each row that asked for money. */
  void result(DeductionBatch batch, LineWriter<AnsweredLine> out) throws IOException {
    each(
        batch,
        LineSearch.Scope.REQUESTED,
        new Rows<>(out) {
          @Override
          public void line(AnsweredRow row) throws IOException {
            out.line(answered(row));
          }
        });
  }

  private static AnsweredLine answered(AnsweredRow row) {
    RequestLine line = row.compared().line();
    return new AnsweredLine(
        line,
        new ResultLine(
            line.key(),
            line.employeeNumber(),
            line.amount(),
            row.answer().reason(),
            row.answer().depositStopped(),
            row.answer().note()));
  }

  void each(DeductionBatch batch, LineSearch.Scope scope, LineWriter<AnsweredRow> out)
      throws IOException {
    int first = 0;
    List<AnsweredRow> rows;
    do {
      rows =
          lines
              .find(
                  batch.id(),
                  LineSearch.of(scope),
                  Sorting.ascending(LineOrder.POSITION),
                  first,
                  AT_ONCE)
              .rows();
      for (AnsweredRow row : rows) {
        out.line(row);
      }
      first += rows.size();
    } while (rows.size() == AT_ONCE);
    out.finish();
  }

  /** Passes rows on in another shape. */
  private abstract static class Rows<T> implements LineWriter<AnsweredRow> {
    private final LineWriter<T> next;

    Rows(LineWriter<T> next) {
      this.next = next;
    }

    @Override
    public void finish() throws IOException {
      next.finish();
    }
  }
}
