package org.tenbiki.infrastructure.pki;

import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.io.MacOutputStream;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.operator.GenericKey;
import org.bouncycastle.operator.MacCalculator;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12MacCalculatorBuilder;

/**
 * PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC, MAC HMAC-SHA-256. The library's own builders take
 * salts as long as the hash, which some importers refuse; these take eight bytes. Source: RFC 7292
 * App. B, RFC 8018 §6.2.
 */
final class ModernProtection implements Pkcs12Protection {
  private static final int ROUNDS = 100_000;
  private static final int SALT_BYTES = 8;
  private static final int BLOCK_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
  private static final AlgorithmIdentifier HMAC_SHA_256 =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The rounds are the JDK's, whose SHA-256 uses the processor's instructions. */
  @Override
  public OutputEncryptor encryptor(char[] password) {
    byte[] salt = randomBytes(SALT_BYTES);
    byte[] start = randomBytes(BLOCK_BYTES);
    PBEKeySpec rounds = new PBEKeySpec(password, salt, ROUNDS, KEY_BITS);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(rounds).getEncoded();
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
      return new Encryptor(scheme(salt, start), cipher, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 and AES", e);
    } finally {
      rounds.clearPassword();
    }
  }

  private static AlgorithmIdentifier scheme(byte[] salt, byte[] start) {
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_PBES2,
        new PBES2Parameters(
            new KeyDerivationFunc(
                PKCSObjectIdentifiers.id_PBKDF2, new PBKDF2Params(salt, ROUNDS, HMAC_SHA_256)),
            new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(start))));
  }

  @Override
  public PKCS12MacCalculatorBuilder mac() {
    return new MacBuilder();
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Encryptor(AlgorithmIdentifier scheme, Cipher cipher, byte[] key)
      implements OutputEncryptor {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return scheme;
    }

    @Override
    public OutputStream getOutputStream(OutputStream encrypted) {
      return new CipherOutputStream(encrypted, cipher);
    }

    @Override
    public GenericKey getKey() {
      return new GenericKey(scheme, key);
    }
  }

  private static final class MacBuilder implements PKCS12MacCalculatorBuilder {
    @Override
    public AlgorithmIdentifier getDigestAlgorithmIdentifier() {
      return SHA_256;
    }

    @Override
    public MacCalculator build(char[] password) {
      byte[] salt = randomBytes(SALT_BYTES);
      PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(new SHA256Digest());
      generator.init(PBEParametersGenerator.PKCS12PasswordToBytes(password), salt, ROUNDS);
      HMac mac = new HMac(new SHA256Digest());
      mac.init(generator.generateDerivedMacParameters(KEY_BITS));
      return new Calculator(
          new AlgorithmIdentifier(SHA_256.getAlgorithm(), new PKCS12PBEParams(salt, ROUNDS)),
          new MacOutputStream(mac));
    }
  }

  private record Calculator(AlgorithmIdentifier algorithm, MacOutputStream out)
      implements MacCalculator {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public OutputStream getOutputStream() {
      return out;
    }

    @Override
    public byte[] getMac() {
      return out.getMac();
    }

    @Override
    public GenericKey getKey() {
      throw new UnsupportedOperationException("the MAC's key stays inside");
    }
  }
}
