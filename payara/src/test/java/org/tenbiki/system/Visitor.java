package org.tenbiki.system;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody with a certificate and a session, or nobody, who notices what should not be told.
 *
 * @param organisation the own one, or one of the own institution
 * @param strangers the organisations of which nothing may be seen
 * @param leaks where findings go, one line each
 */
record Visitor(
    VisitorRole role,
    Organisation organisation,
    List<Organisation> strangers,
    HttpClerk clerk,
    List<String> leaks) {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_SO = 405;
  private static final int BROKEN = 500;

  /** What came back. */
  record Answer(String address, int status, String text) {
    /** Not allowed, not found, or sent to the log-in page. */
    boolean isRefusal() {
      String path = URI.create(address).getPath();
      return status == FORBIDDEN
          || status == NOT_FOUND
          || status == NOT_SO
          || path.endsWith("/login")
          || path.equals("/");
    }

    boolean isNotFound() {
      return status == NOT_FOUND;
    }

    /** The page without what differs from one request to the next. */
    String comparable() {
      return status
          + text.replaceAll("[2-9A-Z]{5}-[2-9A-Z]{5}", "request")
              .replaceAll("href=\"\\?[^\"]*language=", "href=\"");
    }
  }

  boolean isOf(Organisation other) {
    return organisation.sign().equals(other.sign());
  }

  /**
   * One of the own institution, one of another institution of that kind, one of another kind, as
   * far as there are strangers of them.
   */
  Collection<Organisation> strangersOfEachKind() {
    Map<List<Boolean>, Organisation> all = new LinkedHashMap<>();
    for (Organisation stranger : strangers) {
      all.putIfAbsent(
          List.of(
              stranger.institution() == organisation.institution(),
              stranger.kind().equals(organisation.kind())),
          stranger);
    }
    return all.values();
  }

  boolean isLoggedIn() {
    return role != VisitorRole.ANONYMOUS;
  }

  /** What is a member's, and not the institution's. */
  boolean isMember() {
    return role == VisitorRole.MASTER || role == VisitorRole.GENERAL;
  }

  Answer open(String address) {
    return told("GET " + address, clerk.open(address));
  }

  Answer openFreely(String address) {
    clerk.open(address);
    return answer(clerk);
  }

  Answer post(String address, Map<String, String> fields) {
    return told("POST " + address + " " + fields.keySet(), clerk.post(URI.create(address), fields));
  }

  private Answer told(String request, HttpClerk after) {
    Answer answer = answer(after);
    strangers.stream()
        .filter(stranger -> stranger.isToldIn(answer.text()))
        .forEach(stranger -> leaks.add(this + " " + request + " told of " + stranger.sign()));
    if (answer.status() >= BROKEN) {
      leaks.add(this + " " + request + " answered " + answer.status());
    }
    return answer;
  }

  /** What that clerk got last. */
  static Answer answer(HttpClerk after) {
    return new Answer(after.address().toString(), after.page().status(), after.page().text());
  }

  @Override
  public String toString() {
    return role + " of " + organisation.sign();
  }
}
