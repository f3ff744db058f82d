package org.tenbiki.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * Requests without a browser, over HTTP/1.1 with cookies; connections are kept alive. Server
 * certificates are checked against the demo's server CA.
 */
final class TlsClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http;
  private final SSLContext tls;

  private TlsClient(SSLContext tls) {
    this.tls = tls;
    this.http = client(tls);
  }

  private HttpClient client(SSLContext context) {
    SSLParameters parameters = new SSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(context)
        .sslParameters(parameters)
        .cookieHandler(cookies)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(PATIENCE)
        .build();
  }

  static TlsClient trusting(Path serverCa) {
    return new TlsClient(context(serverCa, new KeyManager[0]));
  }

  /** Shows the certificate of a PKCS#12 file. */
  static TlsClient showing(Path serverCa, Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return showing(serverCa, store, password);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot use " + file, e);
    }
  }

  static TlsClient showing(Path serverCa, KeyStore store, String password) {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
      keys.init(store, password.toCharArray());
      return new TlsClient(context(serverCa, keys.getKeyManagers()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext context(Path serverCa, KeyManager[] keys) {
    try (InputStream in = Files.newInputStream(serverCa)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  SSLContext tls() {
    return tls;
  }

  /** Cookies as a browser would send them, {@code name=value; …}. */
  String cookies(String address) {
    return cookies.getCookieStore().get(URI.create(address)).stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  boolean answers(String address) {
    try {
      return send(HttpRequest.newBuilder(URI.create(address)).build()).statusCode() == 200;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  HttpResponse<String> get(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  byte[] download(String address) {
    return send(
            HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
