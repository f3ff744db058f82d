package org.tenbiki.infrastructure.pki;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.tenbiki.domain.pki.CertificateRequestData;

/**
 * Reads a finished draft as a stranger would and names what is wrong with it, without trusting the
 * code that built it. Source: RFC 5280 §4.1, §4.2 and Appendix A.1 (upper bounds); security
 * choices, row leaf.
 */
final class CertificateLinter {
  private static final int VERSION_3 = 3;
  private static final int SERIAL_BITS = 128;
  private static final int FIRST_GENERALIZED_YEAR = 2050;

  private final CertificateProfile profile;
  private final X509Certificate issuer;

  CertificateLinter(CertificateProfile profile, X509Certificate issuer) {
    this.profile = profile;
    this.issuer = issuer;
  }

  /** Empty if the draft is good. */
  List<String> problems(X509CertificateHolder draft, CertificateRequestData request) {
    Findings found = new Findings();
    TBSCertificate content = draft.toASN1Structure().getTBSCertificate();
    found.unless(draft.getVersionNumber() == VERSION_3, "not version 3");
    found.unless(
        content.getIssuerUniqueId() == null && content.getSubjectUniqueId() == null,
        "has a unique identifier");
    checkSerialNumber(found, draft, request);
    checkSignatureAlgorithm(found, draft);
    checkValidity(found, content, request);
    checkIssuer(found, content);
    SubjectLint.check(found, draft.getSubject(), profile.country(), request);
    checkKey(found, draft.getSubjectPublicKeyInfo(), request);
    ExtensionLint.check(found, draft, profile, issuer);
    return found.problems();
  }

  private void checkKey(Findings found, SubjectPublicKeyInfo key, CertificateRequestData request) {
    byte[] encoded = Der.of(key);
    found.unless(Arrays.equals(encoded, request.publicKey().getEncoded()), "another public key");
    found.unless(
        !Arrays.equals(encoded, issuer.getPublicKey().getEncoded()), "the issuer's own key");
    KeyLint.faults(key).forEach(fault -> found.add(fault.finding()));
  }

  private static void checkSerialNumber(
      Findings found, X509CertificateHolder draft, CertificateRequestData request) {
    int bits = draft.getSerialNumber().bitLength();
    found.unless(draft.getSerialNumber().signum() > 0, "serial number not positive");
    found.unless(bits == SERIAL_BITS, "serial number of " + bits + " bits");
    found.unless(
        draft.getSerialNumber().equals(request.serialNumber().value()), "another serial number");
  }

  /** Source: RFC 5280 §4.1.1.2, RFC 5758 §3.2, RFC 4055 §5. */
  private void checkSignatureAlgorithm(Findings found, X509CertificateHolder draft) {
    AlgorithmIdentifier inside = draft.toASN1Structure().getTBSCertificate().getSignature();
    AlgorithmIdentifier outside = draft.getSignatureAlgorithm();
    AlgorithmIdentifier expected =
        issuer.getPublicKey().getAlgorithm().equals("EC")
            ? new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384)
            : new AlgorithmIdentifier(
                PKCSObjectIdentifiers.sha384WithRSAEncryption, DERNull.INSTANCE);
    found.unless(inside.equals(expected), "another signature algorithm inside");
    found.unless(outside.equals(expected), "another signature algorithm outside");
  }

  private void checkValidity(
      Findings found, TBSCertificate content, CertificateRequestData request) {
    Instant notBefore = content.getStartDate().getDate().toInstant();
    Instant notAfter = content.getEndDate().getDate().toInstant();
    found.unless(notBefore.equals(request.validity().notBefore()), "another notBefore");
    found.unless(notAfter.equals(request.validity().notAfter()), "another notAfter");
    found.unless(hasForm(content.getStartDate(), notBefore), "notBefore in another form");
    found.unless(hasForm(content.getEndDate(), notAfter), "notAfter in another form");
    found.unless(!notAfter.isBefore(notBefore), "ends before it begins");
    found.unless(
        !notBefore.isBefore(issuer.getNotBefore().toInstant()),
        "begins before its issuer's validity");
    found.unless(
        !notAfter.isAfter(issuer.getNotAfter().toInstant()), "ends after its issuer's validity");
  }

  /** UTCTime until 2049, GeneralizedTime from 2050, seconds and Z. Source: RFC 5280 §4.1.2.5. */
  private static boolean hasForm(ASN1Encodable time, Instant instant) {
    boolean generalized = instant.atZone(ZoneOffset.UTC).getYear() >= FIRST_GENERALIZED_YEAR;
    String text =
        DateTimeFormatter.ofPattern(
                generalized ? "yyyyMMddHHmmss'Z'" : "yyMMddHHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(instant);
    return Arrays.equals(
        Der.of(time), Der.of(generalized ? new DERGeneralizedTime(text) : new DERUTCTime(text)));
  }

  /** Byte for byte, as NSS and GnuTLS compare names. Source: RFC 5280 §4.1.2.4. */
  private void checkIssuer(Findings found, TBSCertificate content) {
    found.unless(
        Arrays.equals(Der.of(content.getIssuer()), issuer.getSubjectX500Principal().getEncoded()),
        "another issuer");
    found.unless(!content.getSubject().equals(content.getIssuer()), "subject is the issuer's name");
  }
}
