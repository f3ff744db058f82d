package org.tenbiki.enrolment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The command line.
 *
 * @param window whether a window is wanted
 * @param help whether only help is wanted
 * @param connection empty where the window asks for it
 * @param nss folder of an NSS store
 * @param out name of a p12
 */
record Options(
    boolean window,
    boolean help,
    Optional<Connection> connection,
    StoreKind store,
    Path nss,
    Path out) {
  private static final List<String> VALUES =
      List.of("--server", "--code", "--pin", "--connection", "--store", "--nss-db", "--out");

  /**
   * @throws TroubleException if an argument is unknown or lacks its value
   */
  static Options parse(List<String> arguments, String systemName) throws TroubleException {
    Map<String, String> values = new HashMap<>();
    boolean window = true;
    boolean help = false;
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.equals("--no-gui")) {
        window = false;
      } else if (word.equals("--help")) {
        help = true;
      } else if (VALUES.contains(word) && i + 1 < arguments.size()) {
        values.put(word, arguments.get(++i));
      } else {
        throw new TroubleException(Trouble.USAGE, word);
      }
    }
    Optional<Connection> connection = connection(values);
    if (!window && !help && connection.isEmpty()) {
      throw new TroubleException(Trouble.USAGE, "--server --code --pin");
    }
    return new Options(
        window,
        help,
        connection,
        store(values, systemName),
        path(values, "--nss-db", NssStore.usual()),
        path(values, "--out", Path.of("tenbiki.p12")));
  }

  private static Optional<Connection> connection(Map<String, String> values)
      throws TroubleException {
    String line = values.get("--connection");
    if (line != null) {
      return Optional.of(Connection.parse(line));
    }
    String server = values.get("--server");
    String code = values.get("--code");
    String pin = values.get("--pin");
    return server == null || code == null || pin == null
        ? Optional.empty()
        : Optional.of(Connection.of(server, code, pin));
  }

  private static StoreKind store(Map<String, String> values, String systemName)
      throws TroubleException {
    String name = values.get("--store");
    if (name == null) {
      return values.containsKey("--nss-db") ? StoreKind.NSS : StoreKind.of(systemName);
    }
    try {
      return StoreKind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TroubleException(Trouble.USAGE, e, name);
    }
  }

  private static Path path(Map<String, String> values, String name, Path otherwise)
      throws TroubleException {
    String path = values.get(name);
    try {
      return path == null ? otherwise : Path.of(path);
    } catch (InvalidPathException e) {
      throw new TroubleException(Trouble.USAGE, e, name);
    }
  }
}
