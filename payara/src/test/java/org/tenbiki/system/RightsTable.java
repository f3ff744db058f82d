package org.tenbiki.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may open which page: {@code rights.txt}, which tells its own form. */
final class RightsTable {
  /** An id that nothing has. */
  static final String MADE_UP = "999999999";

  private static final String FILE = "rights.txt";
  private static final String ANY = "";

  private RightsTable() {}

  /**
   * @param page as the archive calls it
   * @param who by the kind of institution, {@link #ANY} for those that are not named
   * @param secretsShown whether the page is meant to show what belongs to others
   * @param address where it stands, ids left open
   * @param reason why nobody may; empty if somebody may
   */
  record Row(
      String page,
      Map<String, Set<VisitorRole>> who,
      boolean secretsShown,
      boolean onMemberListener,
      String address,
      String reason) {
    /** Whether the address names something that has an owner. */
    boolean namesSomething() {
      return address.contains("{");
    }

    boolean isOpenTo(Visitor visitor) {
      return who.getOrDefault(visitor.organisation().kind(), who.getOrDefault(ANY, Set.of()))
          .contains(visitor.role());
    }

    /** Nobody needs to be known for it. */
    boolean isForAll() {
      return who.getOrDefault(ANY, Set.of()).size() == VisitorRole.values().length;
    }

    boolean isForNobody() {
      return who.values().stream().allMatch(Set::isEmpty);
    }

    /** Who owns none of what the address names asks for something that is not there. */
    String addressFor(Papers papers, Map<String, String> ids) {
      String filled = address;
      for (Map.Entry<String, String> id : ids.entrySet()) {
        filled = filled.replace("{" + id.getKey() + "}", id.getValue());
      }
      return (onMemberListener ? papers.memberUrl() : papers.publicUrl())
          + filled.replaceAll("\\{[A-Za-z]+}", MADE_UP);
    }
  }

  static List<Row> rows() {
    return cells(FILE).map(RightsTable::row).toList();
  }

  /** The words of each line of such a table. */
  static Stream<String[]> cells(String file) {
    try (InputStream in =
        Objects.requireNonNull(RightsTable.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] cells) {
    int reason = Arrays.asList(cells).indexOf("#");
    return new Row(
        cells[0],
        who(cells[1]),
        cells[1].equals("demo"),
        cells[2].equals("member"),
        cells[3],
        reason < 0 ? "" : String.join(" ", Arrays.asList(cells).subList(reason + 1, cells.length)));
  }

  private static Map<String, Set<VisitorRole>> who(String cell) {
    Map<String, Set<VisitorRole>> all = new HashMap<>();
    for (String part : cell.split(";", -1)) {
      String[] words = part.split(":", 2);
      all.put(words.length > 1 ? words[0] : ANY, roles(words[words.length - 1]));
    }
    return all;
  }

  private static Set<VisitorRole> roles(String words) {
    return switch (words) {
      case "all", "demo" -> EnumSet.allOf(VisitorRole.class);
      case "nobody" -> EnumSet.noneOf(VisitorRole.class);
      default ->
          Arrays.stream(words.split(",", -1))
              .map(VisitorRole::named)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(VisitorRole.class)));
    };
  }
}
