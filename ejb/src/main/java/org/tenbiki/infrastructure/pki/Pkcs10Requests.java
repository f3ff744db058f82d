package org.tenbiki.infrastructure.pki;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;

/** Reads what strangers send: nothing of it is believed but the key that signed it. */
@ApplicationScoped
public class Pkcs10Requests implements CertificationRequests {
  private static final Set<ASN1ObjectIdentifier> SIGNATURES =
      Set.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption,
          PKCSObjectIdentifiers.id_RSASSA_PSS,
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512);

  /** The platform's own names RSASSA-PSS otherwise. */
  private static final Provider PROVIDER = new BouncyCastleProvider();

  @Inject DeploymentAuthority authority;

  @Override
  public PublicKey read(byte[] request) {
    RequestForm parsed = RequestForm.parse(request);
    SubjectPublicKeyInfo key = parsed.content().getSubjectPublicKeyInfo();
    // before anything is computed with the key
    KeyLint.faults(key).stream().findFirst().ifPresent(Pkcs10Requests::refuse);
    if (Arrays.equals(Der.of(key), authority.certificate().getPublicKey().getEncoded())) {
      throw refused(ErrorCode.KEY_KNOWN);
    }
    if (!SIGNATURES.contains(parsed.content().getSignatureAlgorithm().getAlgorithm())) {
      throw refused(ErrorCode.REQUEST_ALGORITHM);
    }
    if (!isSignedBy(parsed, key)) {
      throw refused(ErrorCode.REQUEST_SIGNATURE);
    }
    return decode(Der.of(key));
  }

  private static void refuse(KeyFault fault) {
    throw new InvalidInputException(List.of(new Violation(FIELD, fault.code(), fault.arguments())));
  }

  static InvalidInputException refused(ErrorCode code, Object... arguments) {
    return new InvalidInputException(List.of(Violation.of(FIELD, code, arguments)));
  }

  /** Source: RFC 2986 §4.2, proof of possession. */
  private static boolean isSignedBy(RequestForm request, SubjectPublicKeyInfo key) {
    try {
      ContentVerifier verifier =
          new JcaContentVerifierProviderBuilder()
              .setProvider(PROVIDER)
              .build(key)
              .get(request.content().getSignatureAlgorithm());
      try (OutputStream signed = verifier.getOutputStream()) {
        signed.write(request.signed());
      }
      return verifier.verify(request.content().getSignature());
    } catch (OperatorCreationException | IOException | RuntimeException e) {
      // parameters or a signature of another form than the algorithm's
      return false;
    }
  }

  @Override
  public PublicKey decode(byte[] encoded) {
    try {
      SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(encoded);
      boolean rsa = key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
      return KeyFactory.getInstance(rsa ? "RSA" : "EC")
          .generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read before", e);
    }
  }
}
