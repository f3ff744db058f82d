package org.tenbiki.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Everything that a browser sent: addresses, headers and bodies, of pages, scripts and workers. */
final class SentBytes {
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final List<String> addresses = new ArrayList<>();

  static SentBytes of(BrowserContext context) {
    SentBytes sent = new SentBytes();
    context.onRequest(sent::record);
    context.onPage(
        page ->
            page.onWebSocket(
                socket -> socket.onFrameSent(frame -> sent.write(frame.binary(), frame.text()))));
    return sent;
  }

  private synchronized void record(Request request) {
    addresses.add(request.method() + " " + request.url());
    write(request.postDataBuffer(), request.url() + "\n" + request.headers() + "\n");
  }

  private synchronized void write(byte[] body, String text) {
    if (text != null) {
      all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
    if (body != null) {
      all.writeBytes(body);
      all.write('\n');
    }
  }

  /** Method and address, in their order. */
  synchronized List<String> addresses() {
    return List.copyOf(addresses);
  }

  /** Whether these bytes went out as they are, in hexadecimal, or in Base64 at any offset. */
  synchronized boolean contains(byte[] secret) {
    String sent = all.toString(StandardCharsets.ISO_8859_1);
    String folded = sent.toLowerCase(Locale.ROOT);
    return sent.contains(new String(secret, StandardCharsets.ISO_8859_1))
        || folded.contains(HexFormat.of().formatHex(secret))
        || inBase64(sent, secret);
  }

  private static boolean inBase64(String sent, byte[] secret) {
    String plain = sent.replace('-', '+').replace('_', '/').replace("%2B", "+").replace("%2F", "/");
    String lines = plain.replaceAll("[\\r\\n]|%0D|%0A", "");
    for (int skipped = 0; skipped < 3; skipped++) {
      byte[] whole = new byte[(secret.length - skipped) / 3 * 3];
      System.arraycopy(secret, skipped, whole, 0, whole.length);
      if (lines.contains(Base64.getEncoder().encodeToString(whole))) {
        return true;
      }
    }
    return false;
  }
}
