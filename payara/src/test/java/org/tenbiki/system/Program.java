package org.tenbiki.system;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Payroll software at the interface: a certificate, and user ID and password with each request. */
final class Program {
  private final TlsClient tls;
  private final String base;
  private final String authorization;

  private Program(TlsClient tls, String base, String authorization) {
    this.tls = tls;
    this.base = base;
    this.authorization = authorization;
  }

  static Program of(Papers papers, HttpMember member) {
    return new Program(
        HttpClerk.showing(papers, member.p12(), member.password()),
        papers.memberUrl() + "/api/v1",
        basic(member.userId(), member.password()));
  }

  /** The same certificate, another user ID or password. */
  Program typing(String userId, String password) {
    return new Program(tls, base, basic(userId, password));
  }

  /** Without a certificate. */
  Program without(Papers papers) {
    return new Program(TlsClient.trusting(papers.serverCa()), base, authorization);
  }

  private static String basic(String userId, String password) {
    byte[] text = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(text);
  }

  HttpResponse<String> get(String path) {
    return tls.send(request(path).GET().build());
  }

  HttpResponse<String> post(String path, String key, String body) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return tls.send((key.isEmpty() ? request : request.header("Idempotency-Key", key)).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", authorization)
        .header("Accept-Language", "en");
  }

  static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }
}
