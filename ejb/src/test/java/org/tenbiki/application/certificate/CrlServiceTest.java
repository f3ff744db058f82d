package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestClock;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("失効リスト")
class CrlServiceTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final CrlService service;

  CrlServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(CrlService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("24時間ごとに新しくなり7日間有効")
  void list_is_renewed_every_day() throws Exception {
    assertThat(service.current()).isEmpty();
    assertThat(service.renewIfDue()).isTrue();
    assertThat(service.renewIfDue()).isFalse();
    assertThat(crl().getNextUpdate()).isEqualTo(TestClock.NOON.plus(Duration.ofDays(7)));

    container.clock().advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(service.renewIfDue()).isFalse();
    container.clock().advance(Duration.ofSeconds(1));
    assertThat(service.renewIfDue()).isTrue();
  }

  @Test
  @DisplayName("失効はすぐ次のリストに載り、期限後の一回を経て消える")
  void revocation_is_in_the_next_list() throws Exception {
    service.renewIfDue();
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    container.clock().advance(Duration.ofSeconds(15));
    assertThat(service.renewIfDue()).isFalse();

    revoke(fingerprint);
    container.clock().advance(Duration.ofSeconds(15));

    assertThat(service.renewIfDue()).isTrue();
    assertThat(crl().getRevokedCertificates()).hasSize(1);
    container.clock().advance(Duration.ofSeconds(15));
    assertThat(service.renewIfDue()).isFalse();

    container.clock().set(Instant.parse("2027-04-02T15:00:00Z"));
    assertThat(service.renewIfDue()).isTrue();
    assertThat(crl().getRevokedCertificates()).hasSize(1);
    container.clock().advance(Duration.ofHours(24));
    assertThat(service.renewIfDue()).isTrue();
    assertThat(crl().getRevokedCertificates()).isNull();
  }

  @Test
  @DisplayName("リストの署名より遅れて書き込まれた失効も次のリストに載る")
  void revocation_committed_after_a_list_makes_the_next_one_due() throws Exception {
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    service.renewIfDue();
    container.clock().advance(Duration.ofHours(24));
    container.inTransaction(
        () -> {
          CertificateRepository certificates = container.get(CertificateRepository.class);
          long id = certificates.findByFingerprint(fingerprint).orElseThrow().id();
          certificates.lock(id).revoke(RevocationReason.UNSPECIFIED, container.clock().instant());
          container.clock().advance(Duration.ofSeconds(5));
          return CompletableFuture.supplyAsync(service::renewIfDue).join();
        });
    assertThat(crl().getRevokedCertificates()).isNull();

    assertThat(service.renewIfDue()).isTrue();
    assertThat(crl().getRevokedCertificates()).hasSize(1);
  }

  @Test
  @DisplayName("同時に始めた署名も一度だけ")
  void list_is_signed_once_however_many_start() throws Exception {
    assertThat(Parallel.times(8, i -> service.renewIfDue()))
        .filteredOn(signed -> signed)
        .hasSize(1);
  }

  private void revoke(String fingerprint) {
    long id =
        container.inTransaction(
            () ->
                container
                    .get(CertificateRepository.class)
                    .findByFingerprint(fingerprint)
                    .orElseThrow()
                    .id());
    rokin.approve(
        container
            .get(PreparationService.class)
            .revoke(rokin.operator(), id, "AFFILIATION_CHANGED", "異動"));
  }

  private X509CRL crl() throws Exception {
    return (X509CRL)
        CertificateFactory.getInstance("X.509")
            .generateCRL(new ByteArrayInputStream(service.current().orElseThrow()));
  }
}
