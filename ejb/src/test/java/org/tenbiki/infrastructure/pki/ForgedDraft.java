package org.tenbiki.infrastructure.pki;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tenbiki.domain.pki.CertificateRequestData;

/** A good draft of which any part can be made bad, put together by hand and not by the builder. */
final class ForgedDraft {
  int version = 2;
  ASN1Encodable serialNumber;
  AlgorithmIdentifier inside = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
  AlgorithmIdentifier outside = inside;
  ASN1Encodable issuer;
  ASN1Encodable notBefore;
  ASN1Encodable notAfter;
  ASN1Encodable subject;
  ASN1Encodable key;
  final List<ASN1Encodable> uniqueIdentifiers = new ArrayList<>();
  final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();

  ForgedDraft(CertificateRequestData request, X509Certificate authority) {
    X509v3CertificateBuilder builder =
        ClientCertificate.builder(request, TestAuthority.PROFILE, authority);
    TBSCertificate good = signed(builder).toASN1Structure().getTBSCertificate();
    serialNumber = good.getSerialNumber();
    issuer = good.getIssuer();
    notBefore = good.getStartDate();
    notAfter = good.getEndDate();
    subject = good.getSubject();
    key = good.getSubjectPublicKeyInfo();
    for (ASN1ObjectIdentifier oid : good.getExtensions().getExtensionOIDs()) {
      extensions.put(oid, good.getExtensions().getExtension(oid));
    }
  }

  private static X509CertificateHolder signed(X509v3CertificateBuilder builder) {
    try {
      return builder.build(
          new JcaContentSignerBuilder("SHA384withECDSA")
              .build(AuthorityCertificates.newKey("secp384r1").getPrivate()));
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  Extension extension(ASN1ObjectIdentifier oid) {
    return Objects.requireNonNull(extensions.get(oid));
  }

  void put(ASN1ObjectIdentifier oid, boolean critical, byte[] value) {
    extensions.put(oid, new Extension(oid, critical, new DEROctetString(value)));
  }

  void put(ASN1ObjectIdentifier oid, ASN1Encodable value) {
    put(oid, extensions.containsKey(oid) && extension(oid).isCritical(), Der.of(value));
  }

  void turnCritical(ASN1ObjectIdentifier oid) {
    Extension extension = extension(oid);
    put(oid, !extension.isCritical(), extension.getExtnValue().getOctets());
  }

  X509CertificateHolder build() {
    ASN1EncodableVector content = new ASN1EncodableVector();
    if (version > 0) {
      content.add(new DERTaggedObject(true, 0, new ASN1Integer(version)));
    }
    content.add(serialNumber);
    content.add(inside);
    content.add(issuer);
    content.add(new DERSequence(new ASN1Encodable[] {notBefore, notAfter}));
    content.add(subject);
    content.add(key);
    uniqueIdentifiers.forEach(content::add);
    if (!extensions.isEmpty()) {
      content.add(
          new DERTaggedObject(
              true, 3, new DERSequence(extensions.values().toArray(Extension[]::new))));
    }
    ASN1Primitive certificate =
        new DERSequence(
            new ASN1Encodable[] {
              new DERSequence(content), outside, new DERBitString(new byte[] {1})
            });
    return new X509CertificateHolder(Certificate.getInstance(Der.of(certificate)));
  }
}
