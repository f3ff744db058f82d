package org.tenbiki.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.certificate.CertificateOrder;
import org.tenbiki.domain.certificate.CertificateStanding;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("電子証明書の検索")
class CertificateDirectoryServiceTest {
  private static final String FIRST = Rokin.LOGIN_ID;
  private static final String SECOND = "sample002";
  private static final CertificateFilter ALL = new CertificateFilter("", "", null, null, null);
  private static final Sorting<CertificateOrder> BY_LAST_DAY =
      Sorting.ascending(CertificateOrder.LAST_DAY);

  private final TestContainer container;
  private final Rokin rokin;
  private final CertificateDirectoryService service;

  CertificateDirectoryServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(CertificateDirectoryService.class);
    rokin.registerMaster(Rokin.NUMBER, FIRST);
    rokin.registerMaster("CD123456", SECOND);
    rokin.certificateOf(SECOND);
    container.clock().advance(Duration.ofDays(1));
    rokin.certificateOf(FIRST);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private List<String> found(CertificateFilter filter, Sorting<CertificateOrder> sorting) {
    return service.list(rokin.operator(), filter, sorting, 0, 10).rows().stream()
        .map(HeldCertificate::loginId)
        .toList();
  }

  private List<String> found(CertificateFilter filter) {
    return found(filter, BY_LAST_DAY);
  }

  private static CertificateFilter standing(CertificateStanding standing) {
    return new CertificateFilter("", "", standing, null, null);
  }

  @Test
  @DisplayName("シリアル番号の初めの数桁や区切り入りで見つかり、番号でない文字では見つからない (S-3)")
  void serial_number_is_found_by_its_beginning() {
    String serial =
        service
            .list(rokin.operator(), ALL, BY_LAST_DAY, 1, 1)
            .rows()
            .get(0)
            .certificate()
            .serialNumber();

    for (String typed :
        List.of(
            serial,
            serial.substring(0, 30),
            serial.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:"))) {
      assertThat(found(new CertificateFilter(typed, "", null, null, null))).containsExactly(FIRST);
    }
    assertThat(found(new CertificateFilter(serial + "0", "", null, null, null))).isEmpty();
    assertThat(found(new CertificateFilter("%", "", null, null, null))).isEmpty();
    assertThat(found(new CertificateFilter("", "ＳＡＭＰＬＥ", null, null, null)))
        .containsExactly(SECOND, FIRST);
    assertThat(found(new CertificateFilter("", "sample00_", null, null, null))).isEmpty();
  }

  @Test
  @DisplayName("最終日の範囲は両端を含み、どの列でも両方の向きに並ぶ (S-3, 画面要件26)")
  void last_days_are_found_between_two_days_and_sorted() {
    LocalDate second = LocalDate.of(2027, 4, 1);

    assertThat(found(new CertificateFilter("", "", null, second, second))).containsExactly(SECOND);
    assertThat(found(new CertificateFilter("", "", null, second.plusDays(1), null)))
        .containsExactly(FIRST);
    assertThat(found(new CertificateFilter("", "", null, null, second))).containsExactly(SECOND);
    assertThat(found(ALL, Sorting.descending(CertificateOrder.LAST_DAY)))
        .containsExactly(FIRST, SECOND);
    assertThat(found(ALL, Sorting.ascending(CertificateOrder.LOGIN_ID)))
        .containsExactly(FIRST, SECOND);
    assertThat(found(ALL, Sorting.descending(CertificateOrder.SERIAL_NUMBER)))
        .isNotEqualTo(found(ALL, Sorting.ascending(CertificateOrder.SERIAL_NUMBER)))
        .hasSize(2);
    assertThat(service.list(rokin.operator(), ALL, BY_LAST_DAY, 1, 1).rows()).hasSize(1);
    assertThat(service.list(rokin.operator(), ALL, BY_LAST_DAY, 1, 1).total()).isEqualTo(2);
  }

  @Test
  @DisplayName("状態で絞れ、期限は秒まで正しく、切り替え済みと失効は別 (S-3)")
  void state_narrows() {
    container.clock().set(java.time.Instant.parse("2027-04-01T14:59:59.999Z"));
    assertThat(found(standing(CertificateStanding.VALID))).containsExactly(SECOND, FIRST);
    container.clock().advance(Duration.ofMillis(1));
    assertThat(found(standing(CertificateStanding.VALID))).containsExactly(FIRST);
    assertThat(found(standing(CertificateStanding.EXPIRED))).containsExactly(SECOND);
    assertThat(found(standing(CertificateStanding.REVOKED))).isEmpty();
    rokin.logIn(rokin.certificateOf(FIRST), Rokin.PASSWORD);
    assertThat(found(standing(CertificateStanding.SUPERSEDED))).containsExactly(FIRST);
    assertThat(found(standing(CertificateStanding.REVOKED))).isEmpty();
    assertThat(found(standing(CertificateStanding.ISSUING))).isEmpty();
  }

  @Test
  @DisplayName("ほかの金融機関の電子証明書は見えない (S-3)")
  void institution_sees_its_own_certificates_only() {
    Actor stranger =
        new Actor(1, "staff999", UserRole.AUDITOR, rokin.institutionId() + 1, null, Rokin.ADDRESS);

    assertThat(service.list(stranger, ALL, BY_LAST_DAY, 0, 10).total()).isZero();
  }
}
