package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.certificate.Validity;
import org.tenbiki.domain.certificate.ValidityPolicy;
import org.tenbiki.domain.certificate.ValidityRule;
import org.tenbiki.domain.pki.CertificateRequestData;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.persistence.TestFolder;

/** A real authority over keys of its own, and what tests write of it to disk for the judges. */
final class TestAuthority {
  static final Instant TODAY = Instant.parse("2026-11-21T03:00:00Z");
  static final ValidityPolicy ROKIN = new ValidityPolicy(ValidityRule.CALENDAR_DAYS, 366);
  static final CertificateProfile PROFILE =
      new CertificateProfile(
          "JP",
          new ASN1ObjectIdentifier("2.999.1.1"),
          URI.create("https://localhost:8443/crl/client-ca.crl"));

  final Path folder;
  final AuthorityKey key;
  final BouncyCastleAuthority authority;
  private final SecureRandom random = new SecureRandom();

  TestAuthority(Path folder) {
    this.folder = folder;
    Clock clock = Clock.fixed(TODAY, ZoneOffset.UTC);
    KeyMaterial.prepare(folder, List.of("localhost"), clock, clock);
    key =
        AuthorityKey.load(
            folder.resolve("ca/client-ca.p12"), folder.resolve("ca/client-ca.pass"), TODAY);
    authority = new BouncyCastleAuthority(key, PROFILE);
    pem("ca.pem", key.certificate());
  }

  static Path newFolder() {
    return TestFolder.create("tenbiki-pki");
  }

  KeyPair newKey() {
    return AuthorityCertificates.newKey("secp256r1");
  }

  CertificateRequestData request(
      String organisation, String name, Validity validity, PublicKey key) {
    return new CertificateRequestData(
        organisation, name, SerialNumber.random(random), validity, key);
  }

  IssuedCertificate issue(CertificateRequestData request) {
    return authority.issue(authority.prepare(request));
  }

  /** Issued at that instant by the rule of profile rokin. */
  X509Certificate issuedAt(Instant instant, KeyPair keys) {
    return parse(
        issue(request("みどり労働組合", "sample001", ROKIN.validityFor(instant), keys.getPublic())));
  }

  static X509Certificate parse(IssuedCertificate issued) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new java.io.ByteArrayInputStream(issued.der()));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  Path pem(String name, X509Certificate certificate) {
    return pem(folder.resolve(name), certificate);
  }

  static Path pem(Path file, X509Certificate certificate) {
    try {
      KeyFiles.writePem(file, certificate);
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
