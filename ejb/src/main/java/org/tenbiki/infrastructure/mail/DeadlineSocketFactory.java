package org.tenbiki.infrastructure.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Makes sockets that read until a moment and no longer. A time-out of its own begins anew with
 * every byte; this one only where {@link #begin} says so.
 */
final class DeadlineSocketFactory extends SocketFactory {
  private final AtomicLong end = new AtomicLong(System.nanoTime());

  /** Gives what is read from now on that long. */
  void begin(Duration longest) {
    end.set(System.nanoTime() + longest.toNanos());
  }

  @Override
  public Socket createSocket() {
    return new DeadlineSocket(end);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }

  /** Reads in time or not at all. */
  private static final class DeadlineSocket extends Socket {
    private final AtomicLong end;

    DeadlineSocket(AtomicLong end) {
      this.end = end;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          check();
          return super.read();
        }

        @Override
        public int read(byte[] into, int start, int count) throws IOException {
          check();
          return super.read(into, start, count);
        }
      };
    }

    private void check() throws SocketTimeoutException {
      if (System.nanoTime() - end.get() > 0) {
        throw new SocketTimeoutException("the mail server is too slow");
      }
    }
  }
}
