package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Payroll software at the interface: a certificate, and user ID and password with each request.
 * Whatever it is answered is held against the description.
 */
final class Program {
  private static final String DESCRIBED = "/api/v1";

  private final TlsClient tls;
  private final String base;
  private final String authorization;
  private final InterfaceDescription description;

  private Program(
      TlsClient tls, String base, String authorization, InterfaceDescription description) {
    this.tls = tls;
    this.base = base;
    this.authorization = authorization;
    this.description = description;
  }

  static Program of(Papers papers, HttpMember member, InterfaceDescription description) {
    return new Program(
        HttpClerk.showing(papers, member.p12(), member.password()),
        papers.memberUrl() + DESCRIBED,
        basic(member.userId(), member.password()),
        description);
  }

  /** The same certificate, another user ID or password. */
  Program typing(String userId, String password) {
    return saying(basic(userId, password));
  }

  /** The same certificate, and that header; empty to leave it out. */
  Program saying(String other) {
    return new Program(tls, base, other, description);
  }

  /** At another version of the interface. */
  Program version(String version) {
    return new Program(tls, base.replace(DESCRIBED, "/api/" + version), authorization, description);
  }

  /** Without a certificate. */
  Program without(Papers papers) {
    return new Program(TlsClient.trusting(papers.serverCa()), base, authorization, description);
  }

  private static String basic(String userId, String password) {
    byte[] text = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(text);
  }

  /**
   * @param headers names and values in turn; they replace those that it would send
   */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> post(String path, String key, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .setHeader("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.setHeader("Idempotency-Key", key);
    }
    return judged("POST", path, request, headers);
  }

  /** By any method. */
  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    return judged(method, path, request(path).method(method, body), headers);
  }

  private HttpResponse<String> judged(
      String method, String path, HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    HttpResponse<String> answer = tls.send(request.build());
    if (!method.equals("OPTIONS")) {
      String version = base.endsWith(DESCRIBED) ? "" : base.substring(base.lastIndexOf('/'));
      description.judge(method, version + path, answer);
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).setHeader("Accept-Language", "en");
    return authorization.isEmpty() ? request : request.setHeader("Authorization", authorization);
  }

  static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  /** A refusal with that status and code. */
  static JsonObject problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonObject problem = json(answer);
    assertThat(problem.get("code").getAsString()).as(answer.body()).isEqualTo(code);
    assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    return problem;
  }
}
