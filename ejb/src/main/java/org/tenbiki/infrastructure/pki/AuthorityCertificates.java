package org.tenbiki.infrastructure.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tenbiki.domain.certificate.SerialNumber;

/** The certificates of the authorities themselves and of the demo's server. */
final class AuthorityCertificates {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*");

  private AuthorityCertificates() {}

  static KeyPair newKey(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + curve, e);
    }
  }

  /** An authority that signs leaves and CRLs only. Source: RFC 5280 §4.2.1.9. */
  static X509Certificate selfSigned(
      KeyPair keys, String subject, Instant notBefore, Instant notAfter, SecureRandom random) {
    X500Name name = new X500Name(subject);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            SerialNumber.random(random).value(),
            Date.from(notBefore),
            Date.from(notAfter),
            name,
            keys.getPublic());
    try {
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    } catch (CertIOException | GeneralSecurityException e) {
      throw new IllegalStateException("extensions", e);
    }
    return sign(builder, keys.getPrivate(), KeyEntry.signatureAlgorithm(keys.getPublic()));
  }

  static X509Certificate server(
      AuthorityKey authority,
      KeyPair keys,
      List<String> names,
      Instant notBefore,
      Instant notAfter,
      SecureRandom random) {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded()),
            SerialNumber.random(random).value(),
            Date.from(notBefore),
            Date.from(notAfter),
            new X500Name("C=JP,O=Tenbiki,CN=" + names.get(0)),
            keys.getPublic());
    GeneralName[] alternatives =
        names.stream().map(AuthorityCertificates::name).toArray(GeneralName[]::new);
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
          .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              identifiers.createSubjectKeyIdentifier(keys.getPublic()))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              authorityKeyIdentifier(authority.certificate()));
    } catch (CertIOException | GeneralSecurityException e) {
      throw new IllegalStateException("extensions", e);
    }
    return sign(
        builder,
        authority.privateKey(),
        KeyEntry.signatureAlgorithm(authority.certificate().getPublicKey()));
  }

  /**
   * What names the authority's key in everything that it signs: its own subject key identifier,
   * however that was made. Source: RFC 5280 §4.2.1.1.
   */
  static AuthorityKeyIdentifier authorityKeyIdentifier(X509Certificate authority) {
    byte[] own = authority.getExtensionValue(Extension.subjectKeyIdentifier.getId());
    if (own == null) {
      throw new IllegalArgumentException("an authority without subject key identifier");
    }
    byte[] value = ASN1OctetString.getInstance(own).getOctets();
    return new AuthorityKeyIdentifier(ASN1OctetString.getInstance(value).getOctets());
  }

  private static GeneralName name(String text) {
    boolean address = ADDRESS.matcher(text).matches();
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, text);
  }

  /** The names a server certificate is good for, addresses included. */
  static List<String> namesOf(X509Certificate certificate) {
    try {
      return Optional.ofNullable(certificate.getSubjectAlternativeNames())
          .orElse(List.of())
          .stream()
          .map(List::copyOf)
          .map(entry -> normal(entry.get(1).toString()))
          .toList();
    } catch (CertificateParsingException e) {
      throw new IllegalStateException("server certificate", e);
    }
  }

  private static String normal(String name) {
    return name.equals("0:0:0:0:0:0:0:1") ? "::1" : name;
  }

  private static X509Certificate sign(
      X509v3CertificateBuilder builder, PrivateKey key, String algorithm) {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("signing", e);
    }
  }
}
