package org.tenbiki.persistence.bulk;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Product;

/** Finds out about the rows of a list, one after the other, what {@link IndexPart} says. */
final class IndexBuilder {
  /** What {@link #add(ResultSet)} takes. */
  static final String SELECT =
      "SELECT product, difference, (listed AND data_type <> 2), employee_number, kana, name, amount"
          + " FROM deduction_line WHERE batch_id = ? AND position > ? ORDER BY position";

  /** Stands in no text. */
  private static final char BETWEEN = '\0';

  /** Of 63; an amount takes the other 34. */
  private static final int PLACE_BITS = 29;

  private final List<String> employees = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final long[] sums = new long[2 * LineKind.ALL.size()];
  private byte[] kinds = new byte[1024];
  private long[] amounts = new long[1024];
  private int rows;

  void add(ComparedLine compared) {
    add(
        new LineKind(compared.line().product(), compared.difference(), compared.isRequested()),
        compared.line().employeeNumber(),
        compared.line().kana(),
        compared.line().name(),
        compared.line().amount());
  }

  /** A row of {@link #SELECT}. */
  void add(ResultSet row) throws SQLException {
    add(
        new LineKind(
            Product.coded(row.getString(1)).orElseThrow(),
            ListDifference.valueOf(row.getString(2)),
            row.getBoolean(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7));
  }

  private void add(LineKind kind, String employee, String kana, String name, long amount) {
    if (rows == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * rows);
      amounts = Arrays.copyOf(amounts, 2 * rows);
    }
    kinds[rows] = kind.toByte();
    amounts[rows] = amount;
    employees.add(employee);
    names.add(name.isEmpty() ? kana + BETWEEN : kana + BETWEEN + name);
    sums[2 * kinds[rows]]++;
    sums[2 * kinds[rows] + 1] += amount;
    rows++;
  }

  int rows() {
    return rows;
  }

  Map<IndexPart, byte[]> parts() {
    Map<IndexPart, byte[]> parts = new EnumMap<>(IndexPart.class);
    parts.put(IndexPart.KINDS, Arrays.copyOf(kinds, rows));
    ByteBuffer sum = ByteBuffer.allocate(sums.length * Long.BYTES);
    sum.asLongBuffer().put(sums);
    parts.put(IndexPart.SUMS, sum.array());
    parts.put(IndexPart.EMPLOYEE_NUMBER, positions(TextOrder.of(employees)));
    parts.put(IndexPart.NAME, positions(TextOrder.of(names)));
    parts.put(IndexPart.AMOUNT, positions(byAmount()));
    return parts;
  }

  private int[] byAmount() {
    long[] sorted = new long[rows];
    for (int i = 0; i < rows; i++) {
      sorted[i] = amounts[i] << PLACE_BITS | i;
    }
    Arrays.sort(sorted);
    return Arrays.stream(sorted).mapToInt(one -> (int) (one & (1L << PLACE_BITS) - 1)).toArray();
  }

  private static byte[] positions(int[] places) {
    ByteBuffer positions = ByteBuffer.allocate(places.length * Integer.BYTES);
    for (int place : places) {
      positions.putInt(place + 1);
    }
    return positions.array();
  }
}
