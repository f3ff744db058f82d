package org.tenbiki.infrastructure.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * Whether a key is of a kind that is allowed, and sound: asked of keys that users bring, and again
 * of every draft of a certificate. Source: RFC 5480 §2, RFC 3279 §2.3.1; security choices, row user
 * key.
 */
final class KeyLint {
  /** With the length of a coordinate in bytes. */
  private static final Map<ASN1ObjectIdentifier, Integer> CURVES =
      Map.of(SECObjectIdentifiers.secp256r1, 32, SECObjectIdentifiers.secp384r1, 48);

  private static final int UNCOMPRESSED = 4;

  private KeyLint() {}

  /** The gravest first; empty if the key is good. */
  static List<KeyFault> faults(SubjectPublicKeyInfo key) {
    List<KeyFault> faults = new ArrayList<>();
    ASN1ObjectIdentifier kind = key.getAlgorithm().getAlgorithm();
    if (key.getPublicKeyData().getPadBits() != 0) {
      faults.add(KeyFault.of(ErrorCode.KEY_MALFORMED, "key ends within a byte"));
    } else if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      checkPoint(faults, key);
    } else if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      if (!DERNull.INSTANCE.equals(key.getAlgorithm().getParameters())) {
        faults.add(KeyFault.of(ErrorCode.KEY_MALFORMED, "RSA parameters not NULL"));
      }
      RsaLint.check(faults, key);
    } else {
      faults.add(KeyFault.of(ErrorCode.KEY_KIND, "key of kind " + kind));
    }
    if (faults.isEmpty() && KnownKeys.contains(key)) {
      faults.add(KeyFault.of(ErrorCode.KEY_KNOWN, "key known to everyone"));
    }
    return faults;
  }

  private static void checkPoint(List<KeyFault> faults, SubjectPublicKeyInfo key) {
    ASN1Encodable parameters = key.getAlgorithm().getParameters();
    if (!(parameters instanceof ASN1ObjectIdentifier curve) || !CURVES.containsKey(curve)) {
      faults.add(KeyFault.of(ErrorCode.KEY_KIND, "key not on P-256 or P-384"));
      return;
    }
    byte[] point = key.getPublicKeyData().getOctets();
    int length = 1 + 2 * CURVES.getOrDefault(curve, 0);
    if (point.length != length || point[0] != UNCOMPRESSED) {
      faults.add(
          KeyFault.of(ErrorCode.KEY_MALFORMED, "key's point in another form than uncompressed"));
    } else if (!isOnCurve(curve, point)) {
      faults.add(KeyFault.of(ErrorCode.KEY_MALFORMED, "key's point not on its curve"));
    }
  }

  private static boolean isOnCurve(ASN1ObjectIdentifier curve, byte[] point) {
    try {
      return SECNamedCurves.getByOID(curve).getCurve().decodePoint(point).isValid();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
