package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.domain.pki.CertificateRequestData;
import org.tenbiki.domain.pki.CrlRequest;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.PreparedCertificate;
import org.tenbiki.domain.pki.RevokedEntry;

/** The authority over a key in memory. What it is about to sign is linted first, and only that. */
class BouncyCastleAuthority implements CertificateAuthority {
  private final AuthorityKey key;
  private final CertificateProfile profile;
  private final String algorithm;
  private final KeyPair throwAway;

  BouncyCastleAuthority(AuthorityKey key, CertificateProfile profile) {
    this.key = key;
    this.profile = profile;
    this.algorithm = KeyEntry.signatureAlgorithm(key.certificate().getPublicKey());
    this.throwAway = keyOfTheSameKind(key);
  }

  private static KeyPair keyOfTheSameKind(AuthorityKey key) {
    try {
      if (key.certificate().getPublicKey() instanceof ECPublicKey ec) {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(ec.getParams());
        return generator.generateKeyPair();
      }
      RSAPublicKey rsa = (RSAPublicKey) key.certificate().getPublicKey();
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(rsa.getModulus().bitLength());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key for linting", e);
    }
  }

  /** The key is open from the beginning. */
  @Override
  public void open() {}

  @Override
  public PreparedCertificate prepare(CertificateRequestData request) {
    X509v3CertificateBuilder builder =
        ClientCertificate.builder(request, profile, key.certificate());
    X509CertificateHolder draft = builder.build(signer(throwAway.getPrivate()));
    List<String> problems =
        new CertificateLinter(profile, key.certificate()).problems(draft, request);
    if (!problems.isEmpty()) {
      throw new CertificateRefusedException(String.join("; ", problems));
    }
    return new Prepared(this, builder, toBeSigned(draft), new AtomicBoolean());
  }

  @Override
  public IssuedCertificate issue(PreparedCertificate prepared) {
    if (!(prepared instanceof Prepared mine) || mine.authority() != this) {
      throw new IllegalArgumentException("not prepared by this authority");
    }
    if (mine.signed().getAndSet(true)) {
      throw new IllegalStateException("signed before");
    }
    X509CertificateHolder certificate = mine.builder().build(signer(key.privateKey()));
    if (!Arrays.equals(toBeSigned(certificate), mine.toBeSigned())) {
      throw new IllegalStateException("signed something else than what was linted");
    }
    try {
      byte[] der = certificate.getEncoded();
      return new IssuedCertificate(der, fingerprint(der));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] crl(CrlRequest request) {
    X509v2CRLBuilder builder =
        new X509v2CRLBuilder(
            X500Name.getInstance(key.certificate().getSubjectX500Principal().getEncoded()),
            Date.from(request.thisUpdate()));
    builder.setNextUpdate(Date.from(request.nextUpdate()));
    for (RevokedEntry entry : request.entries()) {
      builder.addCRLEntry(
          entry.serialNumber().value(), Date.from(entry.revokedAt()), entry.reason().code());
    }
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          AuthorityCertificates.authorityKeyIdentifier(key.certificate()));
      builder.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(request.crlNumber())));
      return builder.build(signer(key.privateKey())).getEncoded();
    } catch (CertIOException e) {
      throw new IllegalStateException("CRL extensions", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ContentSigner signer(PrivateKey privateKey) {
    try {
      return new JcaContentSignerBuilder(algorithm).build(privateKey);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("no signer for " + algorithm, e);
    }
  }

  private static byte[] toBeSigned(X509CertificateHolder certificate) {
    try {
      return certificate.toASN1Structure().getTBSCertificate().getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fingerprint(byte[] der) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Prepared(
      BouncyCastleAuthority authority,
      X509v3CertificateBuilder builder,
      byte[] toBeSigned,
      AtomicBoolean signed)
      implements PreparedCertificate {}
}
