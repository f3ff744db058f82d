package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Set;

/** The authority's signing key with its certificate. */
record AuthorityKey(PrivateKey privateKey, X509Certificate certificate) {
  private static final Set<PosixFilePermission> OTHERS_MAY_READ =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  /**
   * Reads the one key entry of a PKCS#12 file.
   *
   * @throws IllegalStateException if others may read either file, or no key is found
   */
  static AuthorityKey load(Path keyStore, Path passphraseFile) {
    refuseReadableByOthers(keyStore);
    refuseReadableByOthers(passphraseFile);
    try (InputStream in = Files.newInputStream(keyStore)) {
      char[] passphrase = Files.readString(passphraseFile).strip().toCharArray();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, passphrase);
      String alias = store.aliases().nextElement();
      if (store.getKey(alias, passphrase) instanceof PrivateKey key
          && store.getCertificate(alias) instanceof X509Certificate certificate) {
        return new AuthorityKey(key, certificate);
      }
      throw new IllegalStateException("no private key in " + keyStore);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open " + keyStore, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + keyStore, e);
    }
  }

  static void refuseReadableByOthers(Path file) {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS_MAY_READ::contains)) {
        throw new IllegalStateException(file + " is readable by others; chmod 600 it");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
