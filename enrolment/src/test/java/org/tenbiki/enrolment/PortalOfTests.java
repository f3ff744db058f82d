package org.tenbiki.enrolment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** What the program talks to: real TLS, a certificate that no authority knows, answers as told. */
final class PortalOfTests implements AutoCloseable {
  static final String CODE = "ABCD-EFGH-JKMN-PQRS";

  /** What is answered next instead of a certificate. */
  record Answer(int status, String body) {}

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<byte[]> requests = new ArrayList<>();
  private final KeyPair keys = keys();
  private final HttpsServer server;
  private int broken;
  private int serial;

  PortalOfTests() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls()));
    server.createContext("/coop/certificate/enrol", this::answer);
    server.start();
  }

  private SSLContext tls() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "server",
        keys.getPrivate(),
        new char[0],
        new X509Certificate[] {certificate("CN=elsewhere", keys.getPublic())});
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate certificate(String subject, PublicKey of)
      throws OperatorCreationException, GeneralSecurityException {
    Date from = new Date(0);
    Date until = new Date(4_000_000_000_000L);
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    new X500Name("CN=CA"),
                    BigInteger.valueOf(++serial),
                    from,
                    until,
                    new X500Name(subject),
                    of)
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Location", "enrolment");
      exchange.sendResponseHeaders(303, -1);
      exchange.close();
      return;
    }
    requests.add(body);
    if (broken > 0) {
      broken--;
      exchange.close();
      return;
    }
    boolean known =
        ("Tenbiki " + CODE.replace("-", ""))
            .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    Answer answer =
        answers.isEmpty()
            ? known ? new Answer(200, issued(body)) : refusal("E4018", false)
            : answers.pop();
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static Answer refusal(String code, boolean again) {
    return new Answer(
        422,
        "{\"code\":\"" + code + "\",\"text\":\"言葉 \\\"" + code + "\\\"\",\"again\":" + again + "}");
  }

  private String issued(byte[] request) {
    try {
      PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
      return pem(certificate("CN=coop0001,C=JP", key))
          + pem(certificate("CN=CA", keys.getPublic()));
    } catch (OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  /** Answered before anything else, in this order. */
  void next(Answer... told) {
    answers.addAll(List.of(told));
  }

  /** The connection breaks so often before an answer comes. */
  void breaks(int times) {
    broken = times;
  }

  List<byte[]> requests() {
    return requests;
  }

  String address() {
    return "https://localhost:" + server.getAddress().getPort() + "/coop/";
  }

  Pin pin() {
    return Pin.of(keys.getPublic());
  }

  Connection connection() throws TroubleException {
    return Connection.of(address(), CODE, pin().text());
  }

  /** Never proves anything by itself: the request must. */
  static boolean isProof(byte[] request) throws Exception {
    try {
      JcaPKCS10CertificationRequest read = new JcaPKCS10CertificationRequest(request);
      return read.isSignatureValid(
          new org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder()
              .build(read.getPublicKey()));
    } catch (PKCSException e) {
      return false;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
