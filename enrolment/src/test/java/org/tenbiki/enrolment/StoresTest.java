package org.tenbiki.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("証明書発行アプリの保存先（U-4）")
class StoresTest {
  private static final String PASSWORD = "passw0rd";

  @TempDir Path folder;
  private final PortalOfTests portal = new PortalOfTests();

  StoresTest() throws Exception {}

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  @DisplayName("p12は本人だけが読め、OpenSSLとNSSで開き、10万回の鍵導出を使う")
  void file_opens_with_openssl_and_nss() throws Exception {
    Path file = folder.resolve("own.p12");
    enrol(new FileStore(file, PASSWORD.toCharArray()));

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(
            told(
                "openssl", "pkcs12", "-info", "-noout", "-in", file, "-passin", "pass:" + PASSWORD))
        .contains("MAC: sha256, Iteration 100000", "AES-256-CBC, Iteration 100000");
    assertThat(told("pk12util", "-l", file, "-W", PASSWORD)).contains("coop0001");
  }

  @Test
  @DisplayName("NSSには、データベースがなければ作って入れ、パスワードも一時ファイルも残さない")
  void nss_store_is_made_and_filled() throws Exception {
    Path nss = folder.resolve("home/.pki/nssdb");
    List<Path> before = temporaryFiles();

    enrol(new NssStore(nss, System.getenv("PATH")));

    assertThat(told("certutil", "-L", "-d", "sql:" + nss)).containsPattern("coop0001 +u,u,u");
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  @DisplayName("パスワードのあるNSSデータベースは待たずに断る")
  void nss_store_with_a_password_is_told() throws Exception {
    Path nss = Files.createDirectory(folder.resolve("nss"));
    Path password = Files.writeString(folder.resolve("password"), "s3cret-word");
    told("certutil", "-N", "-d", "sql:" + nss, "-f", password);

    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(() -> enrol(new NssStore(nss, System.getenv("PATH"))))
        .extracting(TroubleException::trouble)
        .isEqualTo(Trouble.NOT_STORED);
  }

  @Test
  @DisplayName("あるファイルには上書きせず、短いパスワードは断る")
  void file_is_never_overwritten() throws Exception {
    Path there = Files.writeString(folder.resolve("there.p12"), "mine");
    assertThat(refused(new FileStore(there, PASSWORD.toCharArray()))).isEqualTo(Trouble.NOT_STORED);
    assertThat(there).hasContent("mine");
    assertThat(refused(new FileStore(folder.resolve("x.p12"), "passw0r".toCharArray())))
        .isEqualTo(Trouble.PASSWORD_SHORT);
  }

  private static Trouble refused(CertificateStore store) {
    try {
      store.check();
    } catch (TroubleException e) {
      return e.trouble();
    }
    throw new AssertionError("taken");
  }

  private void enrol(CertificateStore store) throws TroubleException {
    Enrolment.Guide silent =
        new Enrolment.Guide() {
          @Override
          public void reached(Enrolment.Step step) {}

          @Override
          public Optional<CertificateStore> instead(TroubleException why) {
            return Optional.empty();
          }
        };
    new Enrolment(new Portal(portal.connection(), Clock.systemUTC(), Locale.JAPANESE), silent)
        .run(store);
  }

  private static List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("tenbiki-enrolment"))
          .sorted()
          .toList();
    }
  }

  private static String told(Object... words) throws Exception {
    Process process =
        new ProcessBuilder(Stream.of(words).map(String::valueOf).toList())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
