package org.tenbiki.infrastructure.pki;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.tenbiki.domain.pki.CertificateRequestData;

/** The form of a client certificate. Source: RFC 5280 §4; security choices. */
final class ClientCertificate {
  private ClientCertificate() {}

  static X509v3CertificateBuilder builder(
      CertificateRequestData request, CertificateProfile profile, X509Certificate issuer) {
    SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(request.publicKey().getEncoded());
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
            request.serialNumber().value(),
            Date.from(request.validity().notBefore()),
            Date.from(request.validity().notAfter()),
            subject(request, profile),
            key);
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))
          .addExtension(
              Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              AuthorityCertificates.authorityKeyIdentifier(issuer))
          .addExtension(Extension.cRLDistributionPoints, false, crl(profile))
          .addExtension(
              Extension.certificatePolicies,
              false,
              new CertificatePolicies(new PolicyInformation(profile.policy())));
    } catch (CertIOException | GeneralSecurityException e) {
      throw new IllegalStateException("extensions", e);
    }
    return builder;
  }

  private static X500Name subject(CertificateRequestData request, CertificateProfile profile) {
    return new X500Name(
        new RDN[] {
          new RDN(BCStyle.C, new DERPrintableString(profile.country())),
          new RDN(BCStyle.O, new DERUTF8String(request.organisation())),
          new RDN(BCStyle.CN, new DERUTF8String(request.commonName()))
        });
  }

  private static CRLDistPoint crl(CertificateProfile profile) {
    GeneralName address =
        new GeneralName(
            GeneralName.uniformResourceIdentifier, profile.crlAddress().toASCIIString());
    return new CRLDistPoint(
        new DistributionPoint[] {
          new DistributionPoint(new DistributionPointName(new GeneralNames(address)), null, null)
        });
  }
}
