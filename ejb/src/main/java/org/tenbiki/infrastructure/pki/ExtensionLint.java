package org.tenbiki.infrastructure.pki;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** Whether the extensions are the profile's and nothing else. Source: RFC 5280 §4.2.1. */
final class ExtensionLint {
  private static final Map<ASN1ObjectIdentifier, String> NAMES =
      Map.of(
          Extension.basicConstraints, "basic constraints",
          Extension.keyUsage, "key usage",
          Extension.extendedKeyUsage, "extended key usage",
          Extension.subjectKeyIdentifier, "subject key identifier",
          Extension.authorityKeyIdentifier, "authority key identifier",
          Extension.cRLDistributionPoints, "CRL distribution point",
          Extension.certificatePolicies, "policy");

  private static final Set<ASN1ObjectIdentifier> CRITICAL =
      Set.of(Extension.keyUsage, Extension.basicConstraints);

  /** Of an end entity: an empty sequence, since cA is false by default. */
  private static final String NO_CONSTRAINTS = "3000";

  /** A bit string of one bit, the first: digitalSignature. */
  private static final String DIGITAL_SIGNATURE = "03020780";

  /** A sequence of one OID, 1.3.6.1.5.5.7.3.2. */
  private static final String CLIENT_AUTH = "300a06082b06010505070302";

  private final Findings found;
  private final X509CertificateHolder draft;
  private final CertificateProfile profile;
  private final X509Certificate issuer;

  private ExtensionLint(
      Findings found,
      X509CertificateHolder draft,
      CertificateProfile profile,
      X509Certificate issuer) {
    this.found = found;
    this.draft = draft;
    this.profile = profile;
    this.issuer = issuer;
  }

  static void check(
      Findings found,
      X509CertificateHolder draft,
      CertificateProfile profile,
      X509Certificate issuer) {
    ExtensionLint lint = new ExtensionLint(found, draft, profile, issuer);
    lint.checkPresence();
    lint.with(Extension.basicConstraints, lint::checkConstraints);
    lint.with(
        Extension.keyUsage,
        e -> lint.checkBytes(e, DIGITAL_SIGNATURE, "key usage is not digitalSignature alone"));
    lint.with(
        Extension.extendedKeyUsage,
        e -> lint.checkBytes(e, CLIENT_AUTH, "extended key usage is not clientAuth alone"));
    lint.with(Extension.subjectKeyIdentifier, lint::checkSubjectIdentifier);
    lint.with(Extension.authorityKeyIdentifier, lint::checkAuthorityIdentifier);
    lint.with(Extension.cRLDistributionPoints, lint::checkRevocationList);
    lint.with(Extension.certificatePolicies, lint::checkPolicy);
  }

  private void checkPresence() {
    Extensions extensions = draft.getExtensions();
    Set<ASN1ObjectIdentifier> present =
        extensions == null ? Set.of() : Set.of(extensions.getExtensionOIDs());
    NAMES.forEach((oid, name) -> found.unless(present.contains(oid), "no " + name));
    for (ASN1ObjectIdentifier oid : present) {
      String name = NAMES.get(oid);
      found.unless(name != null, "extension " + oid + " that the profile has not");
      if (name != null) {
        boolean critical = draft.getExtension(oid).isCritical();
        found.unless(
            critical == CRITICAL.contains(oid), name + (critical ? " critical" : " not critical"));
      }
    }
  }

  /** A value that does not even parse is a finding like any other. */
  private void with(ASN1ObjectIdentifier oid, Consumer<Extension> check) {
    Extension extension = draft.getExtension(oid);
    if (extension == null) {
      return;
    }
    try {
      check.accept(extension);
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      found.add("malformed " + NAMES.get(oid));
    }
  }

  private void checkBytes(Extension extension, String expected, String problem) {
    found.unless(
        HexFormat.of().formatHex(extension.getExtnValue().getOctets()).equals(expected), problem);
  }

  private void checkConstraints(Extension extension) {
    if (BasicConstraints.getInstance(extension.getParsedValue()).isCA()) {
      found.add("certificate of an authority");
    } else {
      checkBytes(extension, NO_CONSTRAINTS, "basic constraints are not empty");
    }
  }

  /** SHA-1 over the bits of the key. Source: RFC 5280 §4.2.1.2, method 1. */
  private void checkSubjectIdentifier(Extension extension) {
    try {
      byte[] bits = draft.getSubjectPublicKeyInfo().getPublicKeyData().getOctets();
      found.unless(
          Arrays.equals(
              SubjectKeyIdentifier.getInstance(extension.getParsedValue()).getKeyIdentifier(),
              MessageDigest.getInstance("SHA-1").digest(bits)),
          "another subject key identifier");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  private void checkAuthorityIdentifier(Extension extension) {
    AuthorityKeyIdentifier identifier =
        AuthorityKeyIdentifier.getInstance(extension.getParsedValue());
    ASN1OctetString own =
        ASN1OctetString.getInstance(
            issuer.getExtensionValue(Extension.subjectKeyIdentifier.getId()));
    found.unless(
        Arrays.equals(
            identifier.getKeyIdentifierOctets(),
            SubjectKeyIdentifier.getInstance(own.getOctets()).getKeyIdentifier()),
        "another authority key identifier");
    found.unless(
        identifier.getAuthorityCertIssuer() == null
            && identifier.getAuthorityCertSerialNumber() == null,
        "authority key identifier with issuer or serial number");
  }

  private void checkRevocationList(Extension extension) {
    DistributionPoint[] points =
        CRLDistPoint.getInstance(extension.getParsedValue()).getDistributionPoints();
    found.unless(points.length == 1, points.length + " CRL distribution points");
    if (points.length == 1) {
      found.unless(points[0].getReasons() == null, "CRL distribution point for some reasons only");
      found.unless(points[0].getCRLIssuer() == null, "CRL of another issuer");
      DistributionPointName name = points[0].getDistributionPoint();
      found.unless(
          name != null && name.getType() == DistributionPointName.FULL_NAME,
          "CRL distribution point is no full name");
      if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
        checkAddress(GeneralNames.getInstance(name.getName()).getNames());
      }
    }
  }

  private void checkAddress(GeneralName[] names) {
    found.unless(names.length == 1, names.length + " CRL addresses");
    if (names.length == 1) {
      ASN1Encodable address = names[0].getName();
      boolean uri = names[0].getTagNo() == GeneralName.uniformResourceIdentifier;
      found.unless(uri, "CRL address is no URI");
      found.unless(
          !uri || address.toString().equals(profile.crlAddress().toASCIIString()),
          "another CRL address");
    }
  }

  private void checkPolicy(Extension extension) {
    PolicyInformation[] policies =
        CertificatePolicies.getInstance(extension.getParsedValue()).getPolicyInformation();
    found.unless(policies.length == 1, policies.length + " policies");
    if (policies.length == 1) {
      found.unless(policies[0].getPolicyIdentifier().equals(profile.policy()), "another policy");
      found.unless(policies[0].getPolicyQualifiers() == null, "policy with qualifiers");
    }
  }
}
