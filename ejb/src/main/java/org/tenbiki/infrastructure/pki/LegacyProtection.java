package org.tenbiki.infrastructure.pki;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.bc.BcPKCS12PBEOutputEncryptorBuilder;

/**
 * 3DES and SHA-1, for importers that answer "wrong password" to anything newer: Windows before
 * version 1709, older macOS. Source: RFC 7292 App. C.
 */
final class LegacyProtection implements Pkcs12Protection {
  /** More than old importers write, and what they all read. */
  private static final int ROUNDS = 100_000;

  @Override
  public OutputEncryptor encryptor(char[] password) {
    return new BcPKCS12PBEOutputEncryptorBuilder(
            PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
            CBCBlockCipher.newInstance(new DESedeEngine()))
        .setIterationCount(ROUNDS)
        .build(password);
  }

  @Override
  public PKCS12MacCalculatorBuilder mac() {
    return new BcPKCS12MacCalculatorBuilder().setIterationCount(ROUNDS);
  }
}
