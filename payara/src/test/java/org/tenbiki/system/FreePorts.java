package org.tenbiki.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens on, drawn below the range from which the system takes ports for
 * outgoing connections.
 */
public final class FreePorts {
  private static final int FIRST = 12_000;
  private static final int LAST = 32_000;
  private static final Set<Integer> GIVEN = new HashSet<>();

  private FreePorts() {}

  public static synchronized int next() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
  }

  /** The first of {@code count} free ports in a row. */
  static synchronized int row(int count) {
    while (true) {
      int first = ThreadLocalRandom.current().nextInt(FIRST, LAST - count);
      int free = 0;
      while (free < count && isFree(first + free) && !GIVEN.contains(first + free)) {
        free++;
      }
      if (free == count) {
        for (int i = 0; i < count; i++) {
          GIVEN.add(first + i);
        }
        return first;
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
