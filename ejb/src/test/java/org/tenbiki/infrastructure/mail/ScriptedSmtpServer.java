package org.tenbiki.infrastructure.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that misbehaves as told, one behaviour a connection, and well when told nothing.
 */
public final class ScriptedSmtpServer implements AutoCloseable {
  private static final Pattern MESSAGE_ID = Pattern.compile("(?i)^Message-ID: *<(.*)>$");

  /** What a connection meets. */
  public enum Behaviour {
    WELL,
    BUSY_AT_GREETING,
    SILENT_AT_GREETING,
    DROPS_AT_GREETING,
    RECIPIENT_LATER,
    RECIPIENT_NEVER,
    SENDER_LATER,
    DROPS_AT_RECIPIENT,
    TEXT_LATER,
    TEXT_NEVER,
    DROPS_IN_TEXT,
    /** Loses the mail. */
    DROPS_AFTER_TEXT,
    /** Keeps the mail, and never says so. */
    TAKES_AND_DROPS,
    /** Keeps the mail, and says so too late. */
    TAKES_AND_IS_SILENT,
    /** Every byte in time, the whole far too late. */
    DRIPS,
    DROPS_AT_QUIT,
    SILENT_AT_QUIT,
    /** Takes one mail a connection and is gone. */
    DROPS_AT_SECOND,
    /** Takes one mail a connection and says so to the next. */
    BUSY_AT_SECOND,
    /** Keeps the second mail of the connection, and never says so. */
    TAKES_SECOND_AND_DROPS;

    /** Whether the client must lose patience. */
    public boolean takesForEver() {
      return this == SILENT_AT_GREETING || this == TAKES_AND_IS_SILENT || this == DRIPS;
    }
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Behaviour> script = new ConcurrentLinkedQueue<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger busiest = new AtomicInteger();
  private volatile Duration slowness = Duration.ZERO;
  private volatile boolean closed;

  public ScriptedSmtpServer() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** For the next connections, one each. */
  public void next(Behaviour... behaviours) {
    script.addAll(List.of(behaviours));
  }

  /** Message-IDs of every mail it keeps, duplicates included. */
  public List<String> taken() {
    return List.copyOf(taken);
  }

  /** How long it thinks about each mail. */
  public void slowness(Duration time) {
    slowness = time;
  }

  /** How many there were. */
  public int connections() {
    return connections.get();
  }

  /** How many mails it thought about at the same time, at most. */
  public int busiest() {
    return busiest.get();
  }

  private void accept() {
    while (!closed) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        Behaviour behaviour = script.poll();
        threads.execute(() -> serve(socket, behaviour == null ? Behaviour.WELL : behaviour));
      } catch (IOException e) {
        if (!closed) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket socket, Behaviour behaviour) {
    try (socket) {
      new Conversation(socket, behaviour).run();
    } catch (IOException e) {
      // the client left; that is its right
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  /** One connection. */
  private final class Conversation {
    private final BufferedReader in;
    private final OutputStream out;
    private final Behaviour behaviour;
    private int mails;

    Conversation(Socket socket, Behaviour behaviour) throws IOException {
      this.in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      this.out = socket.getOutputStream();
      this.behaviour = behaviour;
    }

    void run() throws IOException {
      switch (behaviour) {
        case BUSY_AT_GREETING -> say("421 busy");
        case DROPS_AT_GREETING -> {}
        case SILENT_AT_GREETING -> silent();
        case DRIPS -> drip();
        default -> talk();
      }
    }

    private void talk() throws IOException {
      say("220 ready");
      for (String line = in.readLine(); line != null && obey(line); line = in.readLine()) {
        out.flush();
      }
    }

    /** Whether to go on. */
    private boolean obey(String line) throws IOException {
      switch (line.split("[ :]", 2)[0]) {
        case "EHLO", "HELO", "RSET", "NOOP" -> say("250 ok");
        case "MAIL" -> {
          return sender();
        }
        case "RCPT" -> {
          if (behaviour == Behaviour.DROPS_AT_RECIPIENT) {
            return false;
          }
          say(
              switch (behaviour) {
                case RECIPIENT_LATER -> "450 4.2.0 later";
                case RECIPIENT_NEVER -> "550 5.1.1 unknown";
                default -> "250 ok";
              });
        }
        case "DATA" -> {
          say("354 go on");
          return text();
        }
        case "QUIT" -> {
          if (behaviour == Behaviour.SILENT_AT_QUIT) {
            silent();
          } else if (behaviour != Behaviour.DROPS_AT_QUIT) {
            say("221 bye");
          }
          return false;
        }
        default -> say("500 what?");
      }
      return true;
    }

    private boolean sender() throws IOException {
      mails++;
      if (mails > 1 && behaviour == Behaviour.DROPS_AT_SECOND) {
        return false;
      }
      if (mails > 1 && behaviour == Behaviour.BUSY_AT_SECOND) {
        say("421 4.7.0 enough of this connection");
        return false;
      }
      say(behaviour == Behaviour.SENDER_LATER ? "451 later" : "250 ok");
      return true;
    }

    private boolean text() throws IOException {
      String id = null;
      for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
        Matcher header = MESSAGE_ID.matcher(line);
        id = header.find() ? header.group(1) : id;
        if (behaviour == Behaviour.DROPS_IN_TEXT) {
          return false;
        }
      }
      think();
      return answer(id);
    }

    private void think() {
      busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
      long end = System.nanoTime() + slowness.toNanos();
      while (System.nanoTime() < end && !closed) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
      busy.decrementAndGet();
    }

    private boolean answer(@Nullable String id) throws IOException {
      switch (behaviour) {
        case TEXT_LATER -> say("452 4.3.1 full");
        case TEXT_NEVER -> say("554 5.7.1 no");
        case DROPS_AFTER_TEXT -> {
          return false;
        }
        case TAKES_AND_DROPS -> {
          taken.add(String.valueOf(id));
          return false;
        }
        case TAKES_SECOND_AND_DROPS -> {
          taken.add(String.valueOf(id));
          if (mails > 1) {
            return false;
          }
          say("250 2.0.0 taken");
        }
        case TAKES_AND_IS_SILENT -> {
          taken.add(String.valueOf(id));
          silent();
          return false;
        }
        default -> {
          taken.add(String.valueOf(id));
          say("250 2.0.0 taken");
        }
      }
      return true;
    }

    private void say(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    /** Until the client has had enough. */
    private void silent() throws IOException {
      while (in.read() >= 0) {
        Thread.onSpinWait();
      }
    }

    private void drip() throws IOException {
      while (!closed) {
        out.write("2".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        LockSupport.parkNanos(20_000_000);
      }
    }
  }
}
