package org.tenbiki.persistence.bulk;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.shared.Sorting;

/**
 * What is known of all rows of a list without reading them. A list whose index is not stored is
 * read through for it. Source: requirement K-9.
 */
public final class ListIndex {
  private static final int FETCHED_AT_ONCE = 2_000;

  private final Map<IndexPart, byte[]> parts;

  private ListIndex(Map<IndexPart, byte[]> parts) {
    this.parts = parts;
  }

  /** With those parts. */
  static ListIndex read(Connection connection, long batchId, Set<IndexPart> wanted)
      throws SQLException {
    Map<IndexPart, byte[]> parts = new EnumMap<>(IndexPart.class);
    String names = wanted.stream().map(part -> "'" + part + "'").collect(Collectors.joining(", "));
    try (PreparedStatement select =
        BinaryQuery.of(
            connection,
            "SELECT part, content FROM deduction_index WHERE batch_id = ? AND part IN ("
                + names
                + ")")) {
      select.setLong(1, batchId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          parts.put(IndexPart.valueOf(rows.getString(1)), rows.getBytes(2));
        }
      }
    }
    if (parts.keySet().containsAll(wanted)) {
      return new ListIndex(parts);
    }
    IndexBuilder builder = new IndexBuilder();
    addRows(connection, batchId, builder);
    return new ListIndex(builder.parts());
  }

  /** Those behind the ones it has. */
  static void addRows(Connection connection, long batchId, IndexBuilder builder)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(IndexBuilder.SELECT)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setLong(1, batchId);
      select.setInt(2, builder.rows());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          builder.add(rows);
        }
      }
    }
  }

  /** Of a list whose rows were stored without one. */
  public static void fill(Connection connection, long batchId) throws SQLException {
    IndexBuilder builder = new IndexBuilder();
    addRows(connection, batchId, builder);
    store(connection, batchId, builder.parts());
  }

  static void store(Connection connection, long batchId, Map<IndexPart, byte[]> parts)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO deduction_index (batch_id, part, content) VALUES (?, ?, ?)")) {
      for (Map.Entry<IndexPart, byte[]> part : parts.entrySet()) {
        insert.setLong(1, batchId);
        insert.setString(2, part.getKey().name());
        insert.setBytes(3, part.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The parts with which rows can be found in that order. */
  static Set<IndexPart> forOrder(LineOrder by) {
    return switch (by) {
      case POSITION, PRODUCT, DIFFERENCE -> EnumSet.of(IndexPart.KINDS);
      case EMPLOYEE_NUMBER -> EnumSet.of(IndexPart.KINDS, IndexPart.EMPLOYEE_NUMBER);
      case NAME -> EnumSet.of(IndexPart.KINDS, IndexPart.NAME);
      case AMOUNT -> EnumSet.of(IndexPart.KINDS, IndexPart.AMOUNT);
    };
  }

  /** The place of each row's {@link LineKind}, in the list's order. */
  byte[] kinds() {
    return part(IndexPart.KINDS);
  }

  /** Every position, in that order. */
  int[] positions(Sorting<LineOrder> sorting) {
    int[] positions =
        switch (sorting.by()) {
          case POSITION -> IntStream.rangeClosed(1, kinds().length).toArray();
          case EMPLOYEE_NUMBER -> stored(IndexPart.EMPLOYEE_NUMBER);
          case NAME -> stored(IndexPart.NAME);
          case AMOUNT -> stored(IndexPart.AMOUNT);
          case PRODUCT -> byKind(kind -> kind.product().code());
          case DIFFERENCE -> byKind(kind -> kind.difference().name());
        };
    if (sorting.descending()) {
      reverse(positions);
    }
    return positions;
  }

  private static void reverse(int[] positions) {
    for (int i = 0, j = positions.length - 1; i < j; i++, j--) {
      int position = positions[i];
      positions[i] = positions[j];
      positions[j] = position;
    }
  }

  private int[] stored(IndexPart part) {
    int[] positions = new int[kinds().length];
    ByteBuffer.wrap(part(part)).asIntBuffer().get(positions);
    return positions;
  }

  /** Counted, not compared: there are few words. */
  private int[] byKind(Function<LineKind, String> word) {
    List<String> words = LineKind.ALL.stream().map(word).distinct().sorted().toList();
    int[] ranks = LineKind.ALL.stream().mapToInt(kind -> words.indexOf(word.apply(kind))).toArray();
    int[] next = new int[words.size() + 1];
    byte[] kinds = kinds();
    for (byte kind : kinds) {
      next[ranks[kind] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] positions = new int[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      positions[next[ranks[kinds[i]]]++] = i + 1;
    }
    return positions;
  }

  /** What the rows of each kind come to that the list has. */
  public static List<KindSum> sums(Connection connection, long batchId) throws SQLException {
    return read(connection, batchId, EnumSet.of(IndexPart.SUMS)).sums();
  }

  private List<KindSum> sums() {
    LongBuffer sums = ByteBuffer.wrap(part(IndexPart.SUMS)).asLongBuffer();
    return IntStream.range(0, LineKind.ALL.size())
        .mapToObj(
            kind ->
                new KindSum(
                    LineKind.ALL.get(kind),
                    Math.toIntExact(sums.get(2 * kind)),
                    sums.get(2 * kind + 1)))
        .filter(sum -> sum.count() > 0)
        .toList();
  }

  private byte[] part(IndexPart part) {
    byte[] content = parts.get(part);
    if (content == null) {
      throw new IllegalStateException(part + " was not asked for");
    }
    return content;
  }
}
