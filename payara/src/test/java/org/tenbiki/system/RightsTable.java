package org.tenbiki.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who may open which page: {@code rights.txt}, which tells its own form. */
final class RightsTable {
  private static final String FILE = "rights.txt";

  private RightsTable() {}

  /**
   * @param page as the archive calls it
   * @param secretsShown whether the page is meant to show what belongs to others
   * @param address where it stands, ids left open
   */
  record Row(
      String page,
      Set<VisitorRole> who,
      boolean secretsShown,
      boolean onMemberListener,
      String address) {
    /** Whether the address names something that has an owner. */
    boolean namesSomething() {
      return address.contains("{");
    }

    boolean isOpenTo(VisitorRole role) {
      return who.contains(role);
    }

    /** Nobody needs to be known for it. */
    boolean isForAll() {
      return who.size() == VisitorRole.values().length;
    }

    String addressFor(Papers papers, Map<String, String> ids) {
      String filled = address;
      for (Map.Entry<String, String> id : ids.entrySet()) {
        filled = filled.replace("{" + id.getKey() + "}", id.getValue());
      }
      return (onMemberListener ? papers.memberUrl() : papers.publicUrl()) + filled;
    }
  }

  static List<Row> rows() {
    try (InputStream in =
            Objects.requireNonNull(RightsTable.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row(line.split("\\s+", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] cells) {
    return new Row(
        cells[0], who(cells[1]), cells[1].equals("demo"), cells[2].equals("member"), cells[3]);
  }

  private static Set<VisitorRole> who(String cell) {
    return switch (cell) {
      case "all", "demo" -> EnumSet.allOf(VisitorRole.class);
      case "nobody" -> EnumSet.noneOf(VisitorRole.class);
      default -> {
        Set<VisitorRole> roles = EnumSet.noneOf(VisitorRole.class);
        Arrays.stream(cell.split(",", -1))
            .map(role -> VisitorRole.valueOf(role.toUpperCase(Locale.ROOT)))
            .forEach(roles::add);
        yield roles;
      }
    };
  }
}
