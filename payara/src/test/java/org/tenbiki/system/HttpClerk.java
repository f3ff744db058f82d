package org.tenbiki.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clerk without a browser, for what a browser does not let a test see: connections, cookies,
 * headers, and many clerks at once. Trusts the demo's server authority and nothing else.
 */
final class HttpClerk {
  private final HttpClient client;
  private final Map<String, String> cookies;
  private final Map<String, String> headers = new TreeMap<>();
  private URI address = URI.create("about:blank");
  private Page page = new Page(0, new byte[0]);

  private HttpClerk(HttpClient client, Map<String, String> cookies) {
    this.client = client;
    this.cookies = cookies;
  }

  /** What came back last. */
  @SuppressWarnings("ArrayRecordComponent")
  record Page(int status, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  static HttpClerk without(Papers papers) {
    return new HttpClerk(client(TlsClient.trusting(papers.serverCa())), new TreeMap<>());
  }

  static HttpClerk with(Papers papers, byte[] p12, String password) {
    return new HttpClerk(client(showing(papers, p12, password)), new TreeMap<>());
  }

  /** Another certificate, the same cookies. */
  HttpClerk withCertificate(Papers papers, byte[] p12, String password) {
    return new HttpClerk(client(showing(papers, p12, password)), new TreeMap<>(cookies));
  }

  private static HttpClient client(TlsClient tls) {
    return HttpClient.newBuilder()
        .sslContext(tls.tls())
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  static TlsClient showing(Papers papers, byte[] p12, String password) {
    try {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(new ByteArrayInputStream(p12), password.toCharArray());
      return TlsClient.showing(papers.serverCa(), own, password);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes with every request from here on. */
  void header(String name, String value) {
    headers.put(name, value);
  }

  /** Goes with every request from here on, and no other does. */
  HttpClerk onlyHeader(String name, String value) {
    headers.clear();
    header(name, value);
    return this;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  URI address() {
    return address;
  }

  Page page() {
    return page;
  }

  HttpClerk open(String to) {
    return send(HttpRequest.newBuilder(address.resolve(to)).GET());
  }

  /** Opens the first link of the page whose address contains that. */
  HttpClerk follow(String path) {
    Matcher link = Pattern.compile("href=\"([^\"]*" + path + "[^\"]*)\"").matcher(page.text());
    if (!link.find()) {
      throw new IllegalStateException("no link to " + path + ": " + page.text());
    }
    return open(link.group(1).replace("&amp;", "&"));
  }

  /** Fills the page's form and presses the button of that name. */
  HttpClerk submit(String button, Map<String, String> values) {
    Map<String, String> named = new LinkedHashMap<>();
    values.forEach((name, value) -> named.put("form:" + name, value));
    return submitForged(button, named);
  }

  /** The same with the names as they are, hidden fields included. */
  HttpClerk submitForged(String button, Map<String, String> values) {
    HtmlForm form = form();
    Map<String, String> fields = form.inputs();
    fields.putAll(values);
    fields.put("form:" + button, "x");
    return post(address.resolve(form.action()), fields);
  }

  /** Sends what the page shows, but for these values, as a browser would: no box that is open. */
  HttpClerk submitAsShown(String button, Map<String, String> values) {
    return submitAsShown(button, values, Map.of());
  }

  /**
   * @param boxes which are ticked, of each list of boxes
   */
  HttpClerk submitAsShown(
      String button, Map<String, String> values, Map<String, ? extends Collection<String>> boxes) {
    HtmlForm form = form();
    Map<String, String> fields = form.asShown();
    values.forEach((name, value) -> fields.put("form:" + name, value));
    boxes.keySet().forEach(name -> fields.remove("form:" + name));
    fields.put("form:" + button, "x");
    return post(
        address.resolve(form.action()),
        Stream.concat(
                pairs(fields),
                boxes.entrySet().stream()
                    .flatMap(
                        list ->
                            list.getValue().stream()
                                .map(box -> Map.entry("form:" + list.getKey(), box))))
            .toList());
  }

  private static Stream<Map.Entry<String, String>> pairs(Map<String, String> fields) {
    return fields.entrySet().stream();
  }

  private HtmlForm form() {
    return HtmlForm.of(page.text())
        .orElseThrow(() -> new IllegalStateException("no form at " + address + ": " + page.text()));
  }

  /** As a form of that address would, from a page of the same origin. */
  HttpClerk post(URI target, Map<String, String> fields) {
    return post(target, pairs(fields).toList());
  }

  private HttpClerk post(URI target, List<Map.Entry<String, String>> fields) {
    String body =
        fields.stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", target.getScheme() + "://" + target.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A file, as the form that takes it would send it. */
  HttpClerk upload(String to, String file) {
    URI target = address.resolve(to);
    String body =
        """
        --part\r
        Content-Disposition: form-data; name="encoding"\r
        \r
        AUTO\r
        --part\r
        Content-Disposition: form-data; name="file"; filename="contracts.csv"\r
        Content-Type: text/csv\r
        \r
        """
            + file
            + "\r\n--part--\r\n";
    return send(
        HttpRequest.newBuilder(target)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Origin", target.getScheme() + "://" + target.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A body of that kind, as a script of a page of the same origin would send it. */
  HttpClerk send(String to, String type, byte[] body) {
    URI target = address.resolve(to);
    return send(
        HttpRequest.newBuilder(target)
            .header("Content-Type", type)
            .header("Origin", target.getScheme() + "://" + target.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpClerk send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = exchange(request);
    while (response.headers().firstValue("Location").isPresent()) {
      URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
      response = exchange(HttpRequest.newBuilder(next).GET());
    }
    address = response.uri();
    page = new Page(response.statusCode(), response.body());
    return this;
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
    headers.forEach(request::setHeader);
    request.setHeader("Accept-Language", "ja");
    if (!cookies.isEmpty()) {
      request.setHeader(
          "Cookie",
          cookies.entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    String[] pair = setCookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
