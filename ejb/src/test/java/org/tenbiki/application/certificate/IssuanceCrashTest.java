package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenbiki.application.DoomedJvm;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.Requests;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("発行の途中でkill -9")
class IssuanceCrashTest {
  @TempDir Path folder;

  static Stream<Arguments> databasesAndPoints() {
    return Stream.of(TestDatabase.values())
        .flatMap(
            database -> Stream.of(CrashPoint.values()).map(point -> Arguments.of(database, point)));
  }

  /** Where the server makes no key. */
  static Stream<Arguments> databasesAndLaterPoints() {
    return databasesAndPoints()
        .filter(a -> ((CrashPoint) a.get()[1]).compareTo(CrashPoint.AFTER_PREPARE) >= 0);
  }

  @ParameterizedTest
  @MethodSource("databasesAndPoints")
  @DisplayName("署名された番号はすべて知られ、失効でき、利用者はもう一度発行できる")
  void every_signed_serial_number_is_known(TestDatabase database, CrashPoint point)
      throws Exception {
    crash(
        database,
        point,
        List.of(),
        (container, rokin) -> rokin.issue(rokin.issuanceToken(Rokin.LOGIN_ID)));
  }

  @ParameterizedTest
  @MethodSource("databasesAndLaterPoints")
  @DisplayName("利用者の鍵でも同じで、同じ鍵でもう一度発行できる")
  void the_same_holds_for_keys_that_users_bring(TestDatabase database, CrashPoint point)
      throws Exception {
    Path request = Files.write(folder.resolve("request"), Requests.der(Requests.ec("secp256r1")));
    crash(
        database,
        point,
        List.of(request.toString()),
        (container, rokin) -> CrashingIssuer.bring(container, rokin, request));
  }

  private void crash(
      TestDatabase database,
      CrashPoint point,
      List<String> more,
      BiFunction<TestContainer, Rokin, IssuanceView> again)
      throws Exception {
    TestDatabase.Address address = database.freshAddress();
    Path signedFile = folder.resolve("signed");

    DoomedJvm.killAt(
        CrashingIssuer.REACHED,
        folder,
        CrashingIssuer.class,
        Stream.concat(
                Stream.of(address.url(), address.user(), point.name(), signedFile.toString()),
                more.stream())
            .toArray(String[]::new));

    DataSource source = CrashingIssuer.dataSource(address.url(), address.user());
    try (Connection open = source.getConnection();
        TestContainer after =
            new TestContainer(source, UserKeyFactory.class, DeploymentAuthority.class)) {
      open.setReadOnly(true);
      Rokin rokin = new Rokin(after);
      List<Certificate> known = certificates(after, rokin);
      signedSerialNumber(signedFile)
          .ifPresent(
              signed -> assertThat(known).extracting(Certificate::serialNumber).contains(signed));
      if (point == CrashPoint.AFTER_COMMIT) {
        assertThat(known).extracting(Certificate::state).containsExactly(CertificateState.ISSUED);
        return;
      }
      assertThat(known).extracting(Certificate::state).containsExactly(CertificateState.RESERVED);

      after.clock().advance(Duration.ofMinutes(3));
      assertThat(after.get(ReservationSweepService.class).voidAbandoned()).isEqualTo(1);

      assertThat(certificates(after, rokin))
          .singleElement()
          .satisfies(
              c -> {
                assertThat(c.state()).isEqualTo(CertificateState.VOIDED);
                assertThat(c.revokedAt()).isPresent();
              });
      assertThat(again.apply(after, rokin).state()).isEqualTo(IssuanceView.State.ISSUED);
    }
  }

  private static List<Certificate> certificates(TestContainer container, Rokin rokin) {
    long user = rokin.userId(Rokin.LOGIN_ID);
    return container.inTransaction(() -> container.get(CertificateRepository.class).ofUser(user));
  }

  private static Optional<SerialNumber> signedSerialNumber(Path file) throws Exception {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    X509Certificate signed =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(HexFormat.of().parseHex(Files.readString(file))));
    return Optional.of(new SerialNumber(signed.getSerialNumber()));
  }
}
