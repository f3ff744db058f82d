package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A request whose attributes stand in another order than DER's, as some programs write them. */
final class UnsortedRequest {
  private UnsortedRequest() {}

  static byte[] of(KeyPair keys) {
    DLSet attributes = new DLSet(new ASN1Encodable[] {attribute(9), attribute(1)});
    DLSequence information =
        sequence(
            new ASN1Integer(0),
            new X500Name("CN=x"),
            SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()),
            new DLTaggedObject(false, 0, attributes));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(information.getEncoded(ASN1Encoding.DL));
      return sequence(
              information,
              new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
              new DERBitString(signature.sign()))
          .getEncoded(ASN1Encoding.DL);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DLSequence attribute(int arc) {
    return sequence(
        new ASN1ObjectIdentifier("2.999." + arc),
        new DLSet(new ASN1Encodable[] {new DERUTF8String("x")}));
  }

  private static DLSequence sequence(ASN1Encodable... parts) {
    return new DLSequence(parts);
  }
}
