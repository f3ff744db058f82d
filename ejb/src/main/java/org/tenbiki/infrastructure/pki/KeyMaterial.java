package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;

/**
 * Makes what is missing of a deployment's key files: the client authority, the demo's server
 * authority with a server certificate, the trust store, the audit key and the key of the state that
 * lies in forms. Called before the server boots, because a listener reads its trust store once.
 */
public final class KeyMaterial {
  private static final String CLIENT_AUTHORITY = "C=JP,O=Tenbiki,CN=Tenbiki Client CA";
  private static final String SERVER_AUTHORITY = "C=JP,O=Tenbiki,CN=Tenbiki Demo Server CA";

  /** The demo may move its clock back, and a certificate must lie inside its issuer's validity. */
  private static final Instant AUTHORITY_FROM = Instant.parse("2020-01-01T00:00:00Z");

  private static final Duration AUTHORITY_LIFE = Duration.ofDays(20 * 365);
  private static final Duration SERVER_LIFE = Duration.ofDays(397);
  private static final Duration SERVER_RENEWAL = Duration.ofDays(30);
  private static final int SECRET_BYTES = 32;

  private final Path folder;
  private final Instant now;
  private final Instant productNow;
  private final SecureRandom random = new SecureRandom();

  private KeyMaterial(Path folder, Instant now, Instant productNow) {
    this.folder = folder;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.productNow = productNow.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Keeps what is there.
   *
   * @param serverNames DNS names and addresses of the server certificate, the first its CN
   * @param clock the machine's, by which TLS judges the server's certificates
   * @param productClock by which client certificates are issued
   * @throws KeyUnusableException if a key file must not be used
   */
  public static void prepare(
      Path folder, List<String> serverNames, Clock clock, Clock productClock) {
    try {
      new KeyMaterial(folder, clock.instant(), productClock.instant()).prepare(serverNames);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void prepare(List<String> serverNames) throws IOException {
    KeyFiles.folder(folder);
    KeyFiles.folder(folder.resolve("ca"));
    KeyFiles.folder(folder.resolve("tls"));
    secret(folder.resolve("audit.key"));
    secret(folder.resolve("form.key"));
    AuthorityKey client =
        authority(folder.resolve("ca"), "client-ca", CLIENT_AUTHORITY, productNow);
    KeyFiles.writeTrustStore(folder.resolve("tls/truststore.p12"), client.certificate());
    AuthorityKey server = authority(folder.resolve("ca"), "server-ca", SERVER_AUTHORITY, now);
    KeyFiles.writePem(folder.resolve("tls/server-ca.pem"), server.certificate());
    serverCertificate(server, serverNames);
  }

  private void secret(Path file) throws IOException {
    if (Files.notExists(file)) {
      KeyFiles.write(file, randomBytes());
    }
    KeyFileGuard.refuseOpenToOthers(file);
  }

  private AuthorityKey authority(Path in, String name, String subject, Instant today)
      throws IOException {
    Path store = in.resolve(name + ".p12");
    Path pass = in.resolve(name + ".pass");
    if (Files.notExists(store)) {
      KeyPair keys = AuthorityCertificates.newKey("secp384r1");
      X509Certificate certificate =
          AuthorityCertificates.selfSigned(
              keys, subject, AUTHORITY_FROM, later(now, today).plus(AUTHORITY_LIFE), random);
      String passphrase = passphrase(pass);
      KeyFiles.writeKeyStore(store, name, keys.getPrivate(), passphrase, certificate);
    }
    return AuthorityKey.load(store, pass, today);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void serverCertificate(AuthorityKey authority, List<String> names) throws IOException {
    Path store = folder.resolve("tls/server.p12");
    Path pass = folder.resolve("tls/server.pass");
    if (Files.exists(store) && isFresh(KeyEntry.read(store, pass).certificate(), names)) {
      KeyFiles.writePem(folder.resolve("tls/server.pem"), KeyEntry.read(store, pass).certificate());
      return;
    }
    KeyPair keys = AuthorityCertificates.newKey("secp256r1");
    X509Certificate certificate =
        AuthorityCertificates.server(
            authority, keys, names, now.minus(Duration.ofDays(1)), now.plus(SERVER_LIFE), random);
    String passphrase = passphrase(pass);
    KeyFiles.writeKeyStore(
        store, "s1as", keys.getPrivate(), passphrase, certificate, authority.certificate());
    KeyFiles.writePem(folder.resolve("tls/server.pem"), certificate);
  }

  private boolean isFresh(X509Certificate certificate, List<String> names) {
    return certificate.getNotAfter().toInstant().isAfter(now.plus(SERVER_RENEWAL))
        && AuthorityCertificates.namesOf(certificate).containsAll(names);
  }

  /** Kept while it is there: a stop between two files must leave a pair that fits. */
  private String passphrase(Path file) throws IOException {
    if (Files.notExists(file)) {
      KeyFiles.writeText(file, HexFormat.of().formatHex(randomBytes()));
    }
    return Passphrase.read(file);
  }

  private byte[] randomBytes() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
