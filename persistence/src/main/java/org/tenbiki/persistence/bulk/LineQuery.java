package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
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
    BitSet matching = ofKind(index.kinds());
    keepAsked(matching);
    return in(index.positions(sorting), matching);
  }

  /** Loops, not streams: a node that has just started runs these over 50,000 rows for each page. */
  private static int[] in(int[] order, BitSet matching) {
    int[] found = new int[matching.cardinality()];
    int count = 0;
    for (int position : order) {
      if (matching.get(position)) {
        found[count++] = position;
      }
    }
    return found;
  }

  private BitSet ofKind(byte[] kinds) {
    boolean[] wanted = new boolean[LineKind.ALL.size()];
    for (LineKind kind : LineKind.ALL) {
      wanted[kind.toByte()] = isWanted(kind);
    }
    BitSet positions = new BitSet(kinds.length + 1);
    for (int i = 0; i < kinds.length; i++) {
      positions.set(i + 1, wanted[kinds[i]]);
    }
    return positions;
  }

  private boolean isWanted(LineKind kind) {
    return (kind.requested() || search.scope() == LineSearch.Scope.ALL && search.outcome() == null)
        && (search.product() == null || search.product() == kind.product())
        && (search.difference() == null || search.difference() == kind.difference());
  }

  private void keepAsked(BitSet positions) throws SQLException {
    if (search.scope() == LineSearch.Scope.EXCEPTIONS) {
      positions.and(answered("(" + NOT_PAID + " OR note <> '')"));
    }
    Outcome outcome = search.outcome();
    if (outcome != null) {
      switch (outcome) {
        case STOPPED -> positions.and(answered("deposit_stopped"));
        case UNDEDUCTIBLE -> positions.and(answered("reason IS NOT NULL AND NOT deposit_stopped"));
        case PAYABLE -> positions.andNot(answered(NOT_PAID));
      }
    }
    if (search.changedSince() != null) {
      positions.and(
          bits(
              ANSWERED + "changed_at > ?",
              List.of(LocalDateTime.ofInstant(search.changedSince(), ZoneOffset.UTC))));
    }
    if (!search.text().isEmpty()) {
      TextSearch text = new TextSearch(search.text());
      positions.and(bits(text.query(), text.parameters()));
    }
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
