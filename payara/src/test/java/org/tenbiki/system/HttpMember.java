package org.tenbiki.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;

/** A registered user with a certificate, who came by it on the pages. */
@SuppressWarnings("ArrayRecordComponent")
record HttpMember(String userId, String password, byte[] p12) {
  static final Duration ISSUE = Duration.ofSeconds(30);
  private static final byte DER_SEQUENCE = 0x30;

  /** Registers the master of a contract and takes the certificate. */
  static HttpMember register(Papers papers, Papers.Contract contract, Member member) {
    registerOnly(papers, contract, member);
    return issue(papers, member.userId(), member.password());
  }

  /** Registers the master of a contract. */
  static HttpClerk registerOnly(Papers papers, Papers.Contract contract, Member member) {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "registration/login");
    clerk.submit(
        "next",
        Map.of("contractNumber", contract.number(), "initialPassword", contract.initialPassword()));
    return clerk.submit(
        "register",
        Map.of(
            "loginId", member.userId(),
            "password", member.password(),
            "passwordAgain", member.password(),
            "name", member.name(),
            "mail", member.mail(),
            "mailAgain", member.mail()));
  }

  /** Takes the certificate of a user that is registered. */
  static HttpMember issue(Papers papers, String userId, String password) {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "certificate/authentication");
    clerk.submit("authenticate", Map.of("loginId", userId, "password", password));
    if (clerk.address().getPath().endsWith("/certificate/key")) {
      return new HttpMember(userId, password, OwnKey.made().certified(clerk, userId, password));
    }
    if (clerk.address().getPath().endsWith("/certificate/enrolment")) {
      return new HttpMember(userId, password, OwnKey.made().enrolled(clerk, password));
    }
    clerk.submit("issue", Map.of());
    String file = papers.entry() + "certificate/file";
    if (!Await.until(ISSUE, () -> isDer(clerk.open(file).page().body()))) {
      throw new IllegalStateException("no certificate for " + userId + ": " + clerk.page().text());
    }
    return new HttpMember(userId, password, clerk.page().body());
  }

  /** The first member of staff in that role, with a certificate. */
  static HttpMember ofStaff(Papers papers, String role) {
    Papers.Staff staff = papers.staff().getOrDefault(role, new Papers.Staff(role, "", ""));
    return issue(papers, staff.userId(), staff.password());
  }

  /** The file rather than the page that says to wait. */
  private static boolean isDer(byte[] body) {
    return body.length > 0 && body[0] == DER_SEQUENCE;
  }

  /** Logged in on the member listener, on the top page. */
  HttpClerk loggedIn(Papers papers) {
    return logIn(papers, password);
  }

  HttpClerk logIn(Papers papers, String typed) {
    HttpClerk clerk = HttpClerk.with(papers, p12, password);
    clerk.open(papers.login());
    return clerk.submit("logIn", Map.of("password", typed));
  }

  /** A new visitor who shows the certificate. */
  HttpClerk visits(Papers papers) {
    return HttpClerk.with(papers, p12, password);
  }

  /** The same person after a change of the password. */
  HttpMember withPassword(String next) {
    try {
      KeyStore old = KeyStore.getInstance("PKCS12");
      old.load(new ByteArrayInputStream(p12), password.toCharArray());
      String name = old.aliases().nextElement();
      KeyStore renewed = KeyStore.getInstance("PKCS12");
      renewed.load(null, null);
      renewed.setKeyEntry(
          name,
          old.getKey(name, password.toCharArray()),
          next.toCharArray(),
          old.getCertificateChain(name));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      renewed.store(file, next.toCharArray());
      return new HttpMember(userId, next, file.toByteArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  X509Certificate certificate() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(p12), password.toCharArray());
    return (X509Certificate) store.getCertificate(store.aliases().nextElement());
  }
}
