package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP ports on which processes can be reached from other machines. */
final class OpenPorts {
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  /** Source: proc(5), /proc/net/tcp. */
  private static final String LISTENING = "0A";

  private static final int LOCAL = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private OpenPorts() {}

  static Set<Integer> of(Iterable<Long> pids) {
    Set<Integer> ports = new HashSet<>();
    try {
      for (long pid : pids) {
        Path process = Path.of("/proc", Long.toString(pid));
        Set<String> sockets = sockets(process);
        for (String table : new String[] {"net/tcp", "net/tcp6"}) {
          for (String line : Files.readAllLines(process.resolve(table))) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields[STATE].equals(LISTENING) && sockets.contains(fields[INODE])) {
              String[] local = fields[LOCAL].split(":", -1);
              if (!LOOPBACK.contains(local[0])) {
                ports.add(Integer.parseInt(local[1], 16));
              }
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ports;
  }

  private static Set<String> sockets(Path process) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      for (Path descriptor : descriptors.toList()) {
        try {
          String target = Files.readSymbolicLink(descriptor).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        } catch (IOException closed) {
          continue;
        }
      }
    }
    return inodes;
  }
}
