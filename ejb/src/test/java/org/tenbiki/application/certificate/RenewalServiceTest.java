package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.infrastructure.pki.Requests;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("ログイン中の電子証明書の更新")
class RenewalServiceTest {
  /** 40 days before 2027-04-01, 00:00 in Japan. */
  private static final Instant OPENS = Instant.parse("2027-02-19T15:00:00Z");

  private final TestContainer container;
  private final Rokin rokin;
  private final CertificateIssuanceService issuances;
  private final RenewalService service;
  private final String old;

  RenewalServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    issuances = container.get(CertificateIssuanceService.class);
    service = container.get(RenewalService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    OtherKind.set(container, "corporate-ib");
    OtherKind.change(container, "SECOND_FACTOR:EITHER", "SECOND_FACTOR:NONE");
    old = certified(rokin.issuanceToken(Rokin.LOGIN_ID));
    rokin.logIn(old, Rokin.PASSWORD);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("40日前の0時から更新でき、新しい証明書で初めてログインすると古いものは終わる (B-3, B-4, C-10)")
  void renewal_opens_forty_days_before_the_last_day() {
    container.clock().set(OPENS.minusMillis(1));
    assertThat(service.begin(rokin.actor(Rokin.LOGIN_ID))).isEmpty();
    assertThat(service.find(rokin.actor(Rokin.LOGIN_ID)))
        .contains(new RenewalView(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 2, 20), false));
    container.clock().set(OPENS);

    String renewed = certified(service.begin(rokin.actor(Rokin.LOGIN_ID)).orElseThrow());

    assertThat(rokin.logIn(old, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(rokin.logIn(renewed, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(rokin.logIn(old, Rokin.PASSWORD)).isInstanceOf(LoginResult.Refused.class);
  }

  @Test
  @DisplayName("鍵を失って更新をやり直すと、未使用の新証明書だけが入れ替わる (C-10)")
  void renewing_again_replaces_the_unused_new_certificate() {
    container.clock().set(OPENS);
    String lost = certified(service.begin(rokin.actor(Rokin.LOGIN_ID)).orElseThrow());
    String renewed = certified(service.begin(rokin.actor(Rokin.LOGIN_ID)).orElseThrow());

    assertThat(rokin.logIn(lost, Rokin.PASSWORD)).isInstanceOf(LoginResult.Refused.class);
    assertThat(rokin.logIn(renewed, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("鍵をサーバーで作る金融機関では、ログイン中の更新はできない")
  void institutions_with_keys_of_the_server_have_no_renewal_in_the_session() {
    container.clock().set(OPENS);
    OtherKind.set(container, "rokin");

    assertThat(service.begin(rokin.actor(Rokin.LOGIN_ID))).isEmpty();
  }

  private String certified(String token) {
    assertThat(
            issuances.issue(
                token, KeySource.BROWSER, Requests.der(Requests.ec("secp256r1")), Rokin.ADDRESS))
        .isEqualTo(IssueResult.STARTED);
    return rokin.fingerprint(String.valueOf(rokin.await(token).serialNumber()));
  }
}
