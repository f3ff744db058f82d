package org.tenbiki.infrastructure.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.audit.AuditFinding;
import org.tenbiki.domain.audit.AuditFinding.Kind;
import org.tenbiki.domain.audit.AuditReport;

/**
 * Recomputes the chains over a plain connection, which the command has too, reading one span of
 * numbers after another: no database can read more than the span, whatever it knows of the table.
 * After something wrong it goes on from what is there, so that one altered event is one finding.
 * Heads are read before the events, as others may append meanwhile.
 */
public final class ChainVerifier {
  private static final int ROWS = 2_000;
  private static final int MOST_FINDINGS = 100;
  private static final String PART =
      "SELECT sequence_number, chain, occurred_at, event_type, outcome, actor, address,"
          + " institution_id, contract_id, user_id, object, details FROM audit_event"
          + " WHERE node = ? AND sequence_number BETWEEN ? AND ? ORDER BY sequence_number";
  private static final String FIRST_FROM =
      "SELECT sequence_number FROM audit_event WHERE node = ? AND sequence_number >= ?"
          + " ORDER BY node, sequence_number LIMIT 1";

  private final AuditChain chain;
  private final Connection connection;
  private final Map<String, AuditReport.Head> kept = new TreeMap<>();
  private final List<AuditFinding> findings = new ArrayList<>();
  private final List<AuditReport.Head> ends = new ArrayList<>();
  private long events;

  /**
   * @param kept heads of an earlier report, from a place that whoever alters the database does not
   *     reach; empty if there are none
   */
  public ChainVerifier(AuditChain chain, Connection connection, List<AuditReport.Head> kept) {
    this.chain = chain;
    this.connection = connection;
    kept.forEach(head -> this.kept.put(head.node(), head));
  }

  /** Reads the whole trail. */
  public AuditReport verify() throws SQLException {
    Map<String, AuditReport.Head> heads = heads();
    List<String> nodes = new ArrayList<>(heads.keySet());
    nodes.addAll(missingIn(nodes, nodesOfEvents()));
    nodes.addAll(missingIn(nodes, List.copyOf(kept.keySet())));
    for (String node : nodes) {
      verify(node, heads.get(node));
    }
    return new AuditReport(events, ends, findings);
  }

  private static List<String> missingIn(List<String> known, List<String> others) {
    return others.stream().filter(node -> !known.contains(node)).toList();
  }

  private Map<String, AuditReport.Head> heads() throws SQLException {
    Map<String, AuditReport.Head> heads = new TreeMap<>();
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT node, sequence_number, chain FROM audit_head");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String node = rows.getString(1);
        heads.put(node, new AuditReport.Head(node, rows.getLong(2), rows.getString(3)));
      }
    }
    return heads;
  }

  private List<String> nodesOfEvents() throws SQLException {
    List<String> nodes = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT MIN(node) FROM audit_event WHERE node > ?")) {
      String last = "";
      while (last != null) {
        statement.setString(1, last);
        last = firstText(statement);
        if (last != null) {
          nodes.add(last);
        }
      }
    }
    return nodes;
  }

  private static @Nullable String firstText(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private void verify(String node, AuditReport.@Nullable Head head) throws SQLException {
    Walk walk = new Walk(node, head);
    try (PreparedStatement part = connection.prepareStatement(PART);
        PreparedStatement first = connection.prepareStatement(FIRST_FROM)) {
      OptionalLong from = firstFrom(first, node, Long.MIN_VALUE);
      while (from.isPresent()) {
        long to = endOfSpan(from.getAsLong());
        boolean any = read(part, walk, from.getAsLong(), to);
        if (to == Long.MAX_VALUE) {
          break;
        }
        from = any ? OptionalLong.of(to + 1) : firstFrom(first, node, to + 1);
      }
    }
    events += walk.read;
    walk.end();
  }

  private static long endOfSpan(long from) {
    return from > Long.MAX_VALUE - ROWS ? Long.MAX_VALUE : from + ROWS - 1;
  }

  private static OptionalLong firstFrom(PreparedStatement statement, String node, long from)
      throws SQLException {
    statement.setString(1, node);
    statement.setLong(2, from);
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  private static boolean read(PreparedStatement part, Walk walk, long from, long to)
      throws SQLException {
    part.setString(1, walk.node);
    part.setLong(2, from);
    part.setLong(3, to);
    boolean any = false;
    try (ResultSet row = part.executeQuery()) {
      while (row.next()) {
        walk.step(row);
        any = true;
      }
    }
    return any;
  }

  private void found(String node, long number, Kind kind) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new AuditFinding(node, number, kind));
    }
  }

  /** The way along one node's chain. */
  private final class Walk {
    private final String node;
    private final AuditReport.@Nullable Head head;
    private final AuditReport.@Nullable Head keptHead;
    private long expected = 1;
    private String previous = "";
    private long read;
    private boolean headMet;
    private boolean keptMet;

    Walk(String node, AuditReport.@Nullable Head head) {
      this.node = node;
      this.head = head;
      this.keptHead = kept.get(node);
      this.headMet = head != null && head.number() == 0 && head.chain().isEmpty();
      this.keptMet = keptHead == null || keptHead.number() == 0;
    }

    void step(ResultSet row) throws SQLException {
      read++;
      long number = row.getLong(1);
      String stored = row.getString(2);
      if (number < expected) {
        found(node, number, Kind.ALTERED);
        return;
      }
      if (number > expected) {
        found(node, expected, Kind.MISSING);
      } else if (!chain.link(values(row, number)).equals(stored)) {
        found(node, number, Kind.ALTERED);
      }
      previous = stored;
      expected = number + 1;
      headMet |= is(head, number, stored);
      keptMet |= is(keptHead, number, stored);
    }

    private static boolean is(AuditReport.@Nullable Head head, long number, String chain) {
      return head != null && head.number() == number && head.chain().equals(chain);
    }

    private List<@Nullable Object> values(ResultSet row, long number) throws SQLException {
      return Arrays.asList(
          previous,
          node,
          number,
          row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getString(7),
          row.getObject(8),
          row.getObject(9),
          row.getObject(10),
          row.getString(11),
          row.getString(12));
    }

    void end() {
      long end = expected - 1;
      if (head != null && head.number() > end) {
        found(node, expected, Kind.CUT_OFF);
      } else if (!headMet) {
        found(node, head == null ? end : head.number(), Kind.HEAD_ALTERED);
      }
      if (!keptMet && keptHead != null) {
        found(node, keptHead.number(), Kind.OTHER_THAN_KEPT);
      }
      ends.add(new AuditReport.Head(node, end, previous));
    }
  }
}
