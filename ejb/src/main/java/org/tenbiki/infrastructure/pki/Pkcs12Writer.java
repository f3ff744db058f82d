package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;

/** Writes PKCS#12 files, chain included. Source: RFC 7292. */
final class Pkcs12Writer {
  private final Pkcs12Protection protection;

  private Pkcs12Writer(Pkcs12Protection protection) {
    this.protection = protection;
  }

  /** For today's importers. */
  static Pkcs12Writer modern() {
    return new Pkcs12Writer(new ModernProtection());
  }

  /** For old ones. */
  static Pkcs12Writer legacy() {
    return new Pkcs12Writer(new LegacyProtection());
  }

  /**
   * @param password ASCII and not empty: anything else breaks an importer
   */
  byte[] write(
      PrivateKey key,
      X509Certificate certificate,
      X509Certificate issuer,
      char[] password,
      String friendlyName) {
    refuseUnportable(password);
    try {
      SubjectKeyIdentifier localKeyId =
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(certificate.getPublicKey());
      DERBMPString name = new DERBMPString(friendlyName);
      PKCS12SafeBag keyBag =
          new PKCS12SafeBagBuilder(
                  PrivateKeyInfo.getInstance(key.getEncoded()), protection.encryptor(password))
              .addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, name)
              .addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, localKeyId)
              .build();
      PKCS12SafeBag leafBag =
          new PKCS12SafeBagBuilder(new JcaX509CertificateHolder(certificate).toASN1Structure())
              .addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, name)
              .addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, localKeyId)
              .build();
      PKCS12SafeBag issuerBag =
          new PKCS12SafeBagBuilder(new JcaX509CertificateHolder(issuer).toASN1Structure()).build();
      return new PKCS12PfxPduBuilder()
          .addEncryptedData(
              protection.encryptor(password), new PKCS12SafeBag[] {leafBag, issuerBag})
          .addData(keyBag)
          .build(protection.mac(), password)
          .getEncoded("DER");
    } catch (GeneralSecurityException | PKCSException e) {
      throw new IllegalStateException("PKCS#12", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseUnportable(char[] password) {
    if (password.length == 0) {
      throw new IllegalArgumentException("empty password");
    }
    for (char c : password) {
      if (c < ' ' || c > '~') {
        throw new IllegalArgumentException("password with other characters than ASCII");
      }
    }
  }
}
