package org.tenbiki.infrastructure.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.jspecify.annotations.Nullable;

/** Writes key files whole or not at all, down to the disk, for the owner alone. */
final class KeyFiles {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** The trust store holds nothing secret; the server wants a password all the same. */
  private static final String TRUST_STORE_PASSWORD = "changeit";

  private KeyFiles() {}

  static void folder(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder, OWNER_FOLDER);
      force(folder.toAbsolutePath().getParent());
    }
  }

  static void write(Path file, byte[] content) throws IOException {
    Path temporary =
        Files.createTempFile(file.toAbsolutePath().getParent(), ".new", "", OWNER_FILE);
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    force(file.toAbsolutePath().getParent());
  }

  /** A new name is on the disk only when its folder is. Source: fsync(2). */
  private static void force(@Nullable Path folder) throws IOException {
    try (FileChannel channel = folder == null ? null : openFolder(folder)) {
      if (channel != null) {
        channel.force(true);
      }
    }
  }

  /** Null where the system opens no folders. */
  private static @Nullable FileChannel openFolder(Path folder) {
    try {
      return FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      return null;
    }
  }

  static void writeText(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.US_ASCII));
  }

  static void writePem(Path file, X509Certificate certificate) throws IOException {
    writeText(file, pem(certificate));
  }

  static String pem(X509Certificate certificate) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(certificate);
    }
    return text.toString();
  }

  static void writeKeyStore(
      Path file, String alias, PrivateKey key, String passphrase, X509Certificate... chain)
      throws IOException {
    write(
        file,
        store(passphrase, store -> store.setKeyEntry(alias, key, passphrase.toCharArray(), chain)));
  }

  static void writeTrustStore(Path file, X509Certificate authority) throws IOException {
    write(
        file,
        store(TRUST_STORE_PASSWORD, store -> store.setCertificateEntry("client-ca", authority)));
  }

  private static byte[] store(String passphrase, Filling filling) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      filling.fill(store);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, passphrase.toCharArray());
      return out.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key store", e);
    }
  }

  private interface Filling {
    void fill(KeyStore store) throws GeneralSecurityException;
  }
}
