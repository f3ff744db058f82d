package org.tenbiki.infrastructure.pki;

import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12MacCalculatorBuilder;

/** How a PKCS#12 file is encrypted and authenticated. */
interface Pkcs12Protection {
  OutputEncryptor encryptor(char[] password);

  PKCS12MacCalculatorBuilder mac();
}
