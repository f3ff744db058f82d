package org.tenbiki.infrastructure.pki;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.tenbiki.domain.pki.CertificateRequestData;

/**
 * Reads a finished draft as a stranger would and names what is wrong with it, without trusting the
 * code that built it. Source: RFC 5280 §4.1, §4.2 and Appendix A.1 (upper bounds).
 */
class CertificateLinter {
  private static final int VERSION_3 = 3;
  private static final int FEWEST_SERIAL_BITS = 64;
  private static final int MOST_SERIAL_OCTETS = 20;
  private static final int LONGEST_NAME = 64;
  private static final int CURVE_BITS = 256;
  private static final int FEWEST_RSA_BITS = 3072;
  private static final Set<ASN1ObjectIdentifier> EXPECTED =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.subjectKeyIdentifier,
          Extension.authorityKeyIdentifier,
          Extension.cRLDistributionPoints,
          Extension.certificatePolicies);

  private static final Set<ASN1ObjectIdentifier> CRITICAL =
      Set.of(Extension.keyUsage, Extension.basicConstraints);

  private final CertificateProfile profile;
  private final X509Certificate issuer;

  CertificateLinter(CertificateProfile profile, X509Certificate issuer) {
    this.profile = profile;
    this.issuer = issuer;
  }

  /** Empty if the draft is good. */
  List<String> problems(X509CertificateHolder draft, CertificateRequestData request) {
    List<String> found = new ArrayList<>();
    check(found, draft.getVersionNumber() == VERSION_3, "not version 3");
    checkSerialNumber(found, draft, request);
    checkValidity(found, draft, request);
    check(
        found,
        draft
            .getIssuer()
            .equals(X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded())),
        "another issuer");
    checkSubject(found, draft.getSubject(), request);
    checkKey(found, request.publicKey());
    check(
        found,
        Arrays.equals(encodedKey(draft), request.publicKey().getEncoded()),
        "another public key");
    checkExtensions(found, draft);
    return found;
  }

  private static void check(List<String> found, boolean good, String problem) {
    if (!good) {
      found.add(problem);
    }
  }

  private static void checkSerialNumber(
      List<String> found, X509CertificateHolder draft, CertificateRequestData request) {
    check(found, draft.getSerialNumber().signum() > 0, "serial number not positive");
    check(found, draft.getSerialNumber().bitLength() >= FEWEST_SERIAL_BITS, "serial number short");
    check(
        found,
        draft.getSerialNumber().toByteArray().length <= MOST_SERIAL_OCTETS,
        "serial number long");
    check(
        found,
        draft.getSerialNumber().equals(request.serialNumber().value()),
        "another serial number");
  }

  private void checkValidity(
      List<String> found, X509CertificateHolder draft, CertificateRequestData request) {
    Instant notBefore = draft.getNotBefore().toInstant();
    Instant notAfter = draft.getNotAfter().toInstant();
    check(found, notBefore.equals(request.validity().notBefore()), "another notBefore");
    check(found, notAfter.equals(request.validity().notAfter()), "another notAfter");
    check(
        found,
        !notBefore.isBefore(issuer.getNotBefore().toInstant()),
        "begins before its issuer's validity");
    check(
        found,
        !notAfter.isAfter(issuer.getNotAfter().toInstant()),
        "ends after its issuer's validity");
  }

  private void checkSubject(List<String> found, X500Name subject, CertificateRequestData request) {
    RDN[] names = subject.getRDNs();
    boolean form =
        names.length == 3
            && Arrays.stream(names).noneMatch(RDN::isMultiValued)
            && names[0].getFirst().getType().equals(BCStyle.C)
            && names[1].getFirst().getType().equals(BCStyle.O)
            && names[2].getFirst().getType().equals(BCStyle.CN);
    check(found, form, "subject is not C, O, CN");
    if (!form) {
      return;
    }
    check(
        found,
        names[0].getFirst().getValue() instanceof DERPrintableString c
            && c.getString().equals(profile.country()),
        "another country");
    checkName(found, "organisation", names[1], request.organisation());
    checkName(found, "common name", names[2], request.commonName());
  }

  private static void checkName(List<String> found, String what, RDN rdn, String expected) {
    check(found, rdn.getFirst().getValue() instanceof DERUTF8String, what + " is no UTF8String");
    String value = ((ASN1String) rdn.getFirst().getValue()).getString();
    int length = value.codePointCount(0, value.length());
    check(found, value.equals(expected), "another " + what);
    check(found, length >= 1 && length <= LONGEST_NAME, what + " of " + length + " characters");
    check(found, !value.isBlank(), what + " is blank");
    check(
        found,
        value
            .codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE),
        what + " has control characters");
  }

  private static void checkKey(List<String> found, PublicKey key) {
    if (key instanceof ECPublicKey ec) {
      check(
          found,
          ec.getParams().getCurve().getField().getFieldSize() == CURVE_BITS
              && ec.getParams().toString().contains("secp256r1"),
          "key not on P-256");
    } else if (key instanceof RSAPublicKey rsa) {
      check(found, rsa.getModulus().bitLength() >= FEWEST_RSA_BITS, "RSA key short");
      check(found, rsa.getPublicExponent().bitLength() > 16, "RSA exponent small");
    } else {
      found.add("key of kind " + key.getAlgorithm());
    }
  }

  private static byte[] encodedKey(X509CertificateHolder draft) {
    try {
      return draft.getSubjectPublicKeyInfo().getEncoded();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void checkExtensions(List<String> found, X509CertificateHolder draft) {
    Extensions extensions = draft.getExtensions();
    check(
        found,
        extensions != null && Set.of(extensions.getExtensionOIDs()).equals(EXPECTED),
        "other extensions than the profile's");
    if (!found.isEmpty()) {
      return;
    }
    check(
        found,
        Set.of(extensions.getCriticalExtensionOIDs()).equals(CRITICAL),
        "other extensions critical than key usage and basic constraints");
    Extension usage = extensions.getExtension(Extension.keyUsage);
    check(
        found,
        KeyUsage.getInstance(usage.getParsedValue())
            .equals(new KeyUsage(KeyUsage.digitalSignature)),
        "key usage is not digitalSignature alone");
    check(
        found, !BasicConstraints.fromExtensions(extensions).isCA(), "certificate of an authority");
    check(
        found,
        Arrays.equals(
            ExtendedKeyUsage.fromExtensions(extensions).getUsages(),
            new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth}),
        "extended key usage is not clientAuth alone");
    check(
        found,
        addresses(extensions).equals(List.of(profile.crlAddress().toASCIIString())),
        "not the one CRL distribution point");
    PolicyInformation[] policies =
        CertificatePolicies.fromExtensions(extensions).getPolicyInformation();
    check(
        found,
        policies.length == 1 && policies[0].getPolicyIdentifier().equals(profile.policy()),
        "not the one policy");
    checkIdentifiers(found, draft, extensions);
  }

  private static List<String> addresses(Extensions extensions) {
    return Arrays.stream(
            CRLDistPoint.getInstance(
                    extensions.getExtensionParsedValue(Extension.cRLDistributionPoints))
                .getDistributionPoints())
        .map(DistributionPoint::getDistributionPoint)
        .filter(point -> point != null && point.getType() == DistributionPointName.FULL_NAME)
        .flatMap(point -> Arrays.stream(GeneralNames.getInstance(point.getName()).getNames()))
        .map(name -> name.getName().toString())
        .toList();
  }

  private byte[] issuersOwnIdentifier() throws GeneralSecurityException {
    return SubjectKeyIdentifier.fromExtensions(new JcaX509CertificateHolder(issuer).getExtensions())
        .getKeyIdentifier();
  }

  private void checkIdentifiers(
      List<String> found, X509CertificateHolder draft, Extensions extensions) {
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      check(
          found,
          SubjectKeyIdentifier.fromExtensions(extensions)
              .equals(identifiers.createSubjectKeyIdentifier(draft.getSubjectPublicKeyInfo())),
          "another subject key identifier");
      check(
          found,
          AuthorityKeyIdentifier.fromExtensions(extensions)
              .equals(new AuthorityKeyIdentifier(issuersOwnIdentifier())),
          "another authority key identifier");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key identifiers", e);
    }
  }
}
