package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.shared.Sorting;

/**
 * Finds rows of one list: what the list itself says stands in its {@link ListIndex}, and only what
 * was answered, and texts, are asked of the database. Source: requirement K-9.
 */
public final class LineQuery {
  private static final int FETCHED_AT_ONCE = 2_000;
  private static final String ANSWERED =
      "SELECT position FROM deduction_answer WHERE batch_id = ? AND ";
  private static final String NOT_PAID = "(reason IS NOT NULL OR deposit_stopped)";

  private final Connection connection;
  private final long batchId;
  private final LineSearch search;

  /**
   * @param connection of the transaction
   */
  public LineQuery(Connection connection, long batchId, LineSearch search) {
    this.connection = connection;
    this.batchId = batchId;
    this.search = search;
  }

  /** Every position that matches, in that order. */
  public int[] positions(Sorting<LineOrder> sorting) throws SQLException {
    ListIndex index = ListIndex.read(connection, batchId, ListIndex.forOrder(sorting.by()));
    return index.positions(sorting).filter(ofKind(index)).filter(asked()).toArray();
  }

  private IntPredicate ofKind(ListIndex index) {
    boolean[] wanted = new boolean[LineKind.ALL.size()];
    for (LineKind kind : LineKind.ALL) {
      wanted[kind.toByte()] = isWanted(kind);
    }
    return position -> wanted[index.kind(position)];
  }

  private boolean isWanted(LineKind kind) {
    return (kind.requested() || search.scope() == LineSearch.Scope.ALL && search.outcome() == null)
        && (search.product() == null || search.product() == kind.product())
        && (search.difference() == null || search.difference() == kind.difference());
  }

  private IntPredicate asked() throws SQLException {
    IntPredicate all = position -> true;
    if (search.scope() == LineSearch.Scope.EXCEPTIONS) {
      all = all.and(answered("(" + NOT_PAID + " OR note <> '')")::get);
    }
    Outcome outcome = search.outcome();
    if (outcome != null) {
      all =
          all.and(
              switch (outcome) {
                case STOPPED -> answered("deposit_stopped")::get;
                case UNDEDUCTIBLE -> answered("reason IS NOT NULL AND NOT deposit_stopped")::get;
                case PAYABLE -> not(answered(NOT_PAID));
              });
    }
    if (search.changedSince() != null) {
      all =
          all.and(
              bits(
                      ANSWERED + "changed_at > ?",
                      List.of(LocalDateTime.ofInstant(search.changedSince(), ZoneOffset.UTC)))
                  ::get);
    }
    if (!search.text().isEmpty()) {
      TextSearch text = new TextSearch(search.text());
      all = all.and(bits(text.query(), text.parameters())::get);
    }
    return all;
  }

  private static IntPredicate not(BitSet bits) {
    return position -> !bits.get(position);
  }

  private BitSet answered(String condition) throws SQLException {
    return bits(ANSWERED + condition, List.of());
  }

  /**
   * @param query takes the list first
   */
  private BitSet bits(String query, List<Object> parameters) throws SQLException {
    BitSet bits = new BitSet();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setLong(1, batchId);
      for (int i = 0; i < parameters.size(); i++) {
        select.setObject(i + 2, parameters.get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          bits.set(rows.getInt(1));
        }
      }
    }
    return bits;
  }
}
