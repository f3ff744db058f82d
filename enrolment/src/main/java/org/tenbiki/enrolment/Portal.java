package org.tenbiki.enrolment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The portal at the other end: what it is asked, and what its answers mean. */
final class Portal {
  /** The code is the only authority: no cookie, no certificate. */
  static final String SCHEME = "Tenbiki ";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration CLOCK_MAY_DIFFER = Duration.ofMinutes(5);
  private static final int DONE = 200;
  private static final int RUNS = 202;
  private static final int REFUSED = 422;

  /** The page, to which whoever opens the program's address is led. */
  private static final String PAGE = "enrolment";

  private static final Pattern TEXT = Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern AGAIN = Pattern.compile("\"again\":true");

  private final Connection connection;
  private final Clock clock;
  private final HttpClient client;
  private final Locale locale;

  Portal(Connection connection, Clock clock, Locale locale) {
    this.connection = connection;
    this.clock = clock;
    this.locale = locale;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .sslContext(trusting(connection.pin()))
            .build();
  }

  private static SSLContext trusting(Pin pin) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[0], new TrustManager[] {new PinnedTrust(pin)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  /**
   * Asks nothing, before a key is made: is it there, is it the one of the page, and what time is
   * it?
   */
  void greet() throws TroubleException {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(connection.enrol()).GET());
    if (answer.headers().firstValue("Location").filter(to -> to.endsWith(PAGE)).isEmpty()) {
      throw notThePortal(answer);
    }
    Optional<Instant> there = answer.headers().firstValue("Date").flatMap(Portal::time);
    Instant here = clock.instant();
    if (there.isPresent()
        && Duration.between(there.get(), here).abs().compareTo(CLOCK_MAY_DIFFER) > 0) {
      throw new TroubleException(
          Trouble.CLOCK_WRONG, LocalTimes.text(here), LocalTimes.text(there.get()));
    }
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Code and request; the same ones may be sent again.
   *
   * @return the certificate and its authority's; empty while the portal works, and asks for
   *     patience
   */
  Optional<List<X509Certificate>> enrol(byte[] request) throws TroubleException {
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(connection.enrol())
                .header("Authorization", SCHEME + connection.code())
                .header("Content-Type", "application/pkcs10")
                .POST(BodyPublishers.ofByteArray(request)));
    return switch (answer.statusCode()) {
      case DONE -> Optional.of(certificates(answer));
      case RUNS -> Optional.empty();
      case REFUSED -> refused(answer);
      default -> throw notThePortal(answer);
    };
  }

  private static Optional<List<X509Certificate>> refused(HttpResponse<byte[]> answer)
      throws TroubleException {
    String json = new String(answer.body(), StandardCharsets.UTF_8);
    Matcher text = TEXT.matcher(json);
    if (!text.find()) {
      throw notThePortal(answer);
    }
    if (AGAIN.matcher(json).find()) {
      return Optional.empty();
    }
    throw new TroubleException(Trouble.REFUSED, text.group(1).replaceAll("\\\\([\"\\\\/])", "$1"));
  }

  private static List<X509Certificate> certificates(HttpResponse<byte[]> answer)
      throws TroubleException {
    try {
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(answer.body()))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (chain.isEmpty()) {
        throw notThePortal(answer);
      }
      return chain;
    } catch (CertificateException e) {
      throw new TroubleException(Trouble.NOT_THE_PORTAL, e, String.valueOf(DONE));
    }
  }

  private static TroubleException notThePortal(HttpResponse<byte[]> answer) {
    return new TroubleException(Trouble.NOT_THE_PORTAL, String.valueOf(answer.statusCode()));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws TroubleException {
    try {
      return client.send(
          request
              .timeout(PATIENCE)
              .header("User-Agent", "tenbiki-enrolment")
              .header("Accept-Language", locale.getLanguage())
              .build(),
          BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new TroubleException(
          isOtherKey(e) ? Trouble.NOT_TRUSTED : Trouble.NO_NETWORK,
          e,
          connection.institution().getAuthority());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TroubleException(Trouble.NO_NETWORK, e, connection.institution().getAuthority());
    }
  }

  private static boolean isOtherKey(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PinnedTrust.OtherKeyException) {
        return true;
      }
    }
    return false;
  }
}
