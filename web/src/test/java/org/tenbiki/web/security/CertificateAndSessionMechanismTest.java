package org.tenbiki.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.security.enterprise.AuthenticationStatus;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.application.institution.SessionLimits;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.TestSettings;

class CertificateAndSessionMechanismTest {
  private static final Duration IDLE = Duration.ofMinutes(15);

  private final CertificateAndSessionMechanism mechanism = new CertificateAndSessionMechanism();
  private final FakeRequest exchange = new FakeRequest();
  private final Answers logins = new Answers();

  @BeforeEach
  void assemble() {
    mechanism.logins = logins;
    mechanism.currentUser = new CurrentUser();
    mechanism.headers = TestSettings.headers();
    mechanism.institution =
        new CurrentInstitution() {
          @Override
          public boolean enter(long institutionId) {
            return institutionId == 1;
          }

          @Override
          public SessionLimits getSessions() {
            return new SessionLimits(IDLE, Duration.ofMinutes(2));
          }
        };
    mechanism.loginRedirect = FakeRequest.redirect();
    mechanism.clock = Clock.fixed(FakeRequest.NOW, ZoneOffset.UTC);
  }

  @Test
  @DisplayName("電子証明書とセッションとデータベースがそろえば通す（C-14）")
  void certificate_session_and_database_let_a_user_pass() {
    exchange.certificate = FakeRequest.CERTIFICATE;
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
    assertThat(exchange.groups).containsExactlyInAnyOrder("member", "master");
    assertThat(mechanism.currentUser.session().loginId()).isEqualTo("sample001");
  }

  @Test
  @DisplayName("別の電子証明書ではセッションを使えない（C-14）")
  void another_certificate_ends_the_session() {
    exchange.certificate = FakeRequest.CERTIFICATE;
    exchange.user = user(UserRole.MASTER, "00".repeat(32));
    assertRefused();
    assertThat(exchange.sessionEnded).isTrue();
  }

  @Test
  @DisplayName("電子証明書なしではセッションを使えない（C-14）")
  void no_certificate_ends_the_session() {
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    assertRefused();
    assertThat(exchange.sessionEnded).isTrue();
  }

  @Test
  @DisplayName("ログアウト後は電子証明書だけでは何も開かない（A-4）")
  void the_certificate_alone_opens_nothing() {
    exchange.certificate = FakeRequest.CERTIFICATE;
    assertRefused();
  }

  @Test
  @DisplayName("失効した電子証明書は次の操作で終わる（C-13）")
  void a_revoked_certificate_ends_the_session() {
    exchange.certificate = FakeRequest.CERTIFICATE;
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    logins.refusal = new Recognition.Revoked();
    assertRefused();
    assertThat(exchange.sessionEnded).isTrue();
    assertThat(exchange.location).isEqualTo("/rokin/login?ended");
  }

  @Test
  @DisplayName("サービス時間が終わると次の操作で時間外の画面へ、誤りとは言わない（A-6）")
  void closing_time_leads_to_the_page_of_the_closed_hours() {
    exchange.certificate = FakeRequest.CERTIFICATE;
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    logins.refusal = new Recognition.Closed();
    assertRefused();
    assertThat(exchange.sessionEnded).isTrue();
    assertThat(exchange.location).isEqualTo("/rokin/closed");
  }

  @ParameterizedTest
  @CsvSource({"899999, true", "900000, false", "86400000, false"})
  @DisplayName("操作がないまま15分ちょうどで終わる、両側（A-5）")
  void a_session_ends_after_its_idle_time(long millis, boolean lives) {
    exchange.certificate = FakeRequest.CERTIFICATE;
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    exchange.activity = FakeRequest.NOW.minusMillis(millis);
    if (lives) {
      assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
      assertThat(exchange.activity).isEqualTo(FakeRequest.NOW);
      assertThat(exchange.containerSeconds).isEqualTo(900);
    } else {
      assertRefused();
      assertThat(exchange.location).isEqualTo("/rokin/login?ended");
    }
  }

  @ParameterizedTest
  @CsvSource({"/session/state, false", "/session/extend, true", "/member/top, true"})
  @DisplayName("画面が自分で尋ねるのは操作ではなく、続けるボタンは操作（A-5）")
  void asking_how_long_it_lives_extends_no_session(String uri, boolean activity) {
    exchange.certificate = FakeRequest.CERTIFICATE;
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    exchange.uri = uri;
    exchange.activity = FakeRequest.NOW.minusSeconds(600);
    assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
    assertThat(exchange.activity.equals(FakeRequest.NOW)).isEqualTo(activity);
    assertThat(LoginSession.remaining(exchange.request(), IDLE, FakeRequest.NOW))
        .hasSeconds(activity ? 900 : 300);
  }

  @Test
  void an_ajax_request_is_led_to_log_in_too() {
    exchange.ajax = true;
    exchange.certificate = FakeRequest.CERTIFICATE;
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    logins.refusal = new Recognition.Revoked();
    assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    assertThat(exchange.body.toString()).contains("<redirect url=\"/rokin/login?ended\"/>");
  }

  @Test
  void nobody_passes_while_the_database_is_away() {
    exchange.certificate = FakeRequest.CERTIFICATE;
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    logins.away = true;
    assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_FAILURE);
    assertThat(exchange.status).isEqualTo(503);
  }

  @Test
  @DisplayName("証明書を求めない画面では誰も確かめない（T-2）")
  void public_pages_ask_nobody() {
    exchange.isProtected = false;
    exchange.user = user(UserRole.MASTER, FakeRequest.FINGERPRINT);
    logins.away = true;
    assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "MASTER, member, master",
    "GENERAL, member, general",
    "STAFF_OPERATOR, staff, operator",
    "STAFF_APPROVER, staff, approver",
    "AUDITOR, staff, auditor"
  })
  void a_role_is_a_group_and_belongs_to_one_side(UserRole role, String side, String group) {
    assertThat(Groups.of(role)).isEqualTo(Set.of(side, group));
  }

  @Test
  void a_fingerprint_is_sha_256_in_small_letters() throws Exception {
    byte[] der = Base64.getDecoder().decode(FakeRequest.DER);
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
    exchange.certificate = certificate;
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(der);
    assertThat(ClientCertificate.fingerprintOf(exchange.request()))
        .contains(HexFormat.of().formatHex(hash));
  }

  private void assertRefused() {
    assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    assertThat(exchange.status).isEqualTo(303);
    assertThat(exchange.groups).isEmpty();
    assertThat(mechanism.currentUser.isLoggedIn()).isFalse();
  }

  private AuthenticationStatus validate() {
    return mechanism.validateRequest(exchange.request(), exchange.response(), exchange.context());
  }

  private static SessionUser user(UserRole role, String fingerprint) {
    return new SessionUser(
        7, "sample001", "労金　花子", role, 1, "rokin", 5L, fingerprint, 0, Powers.NONE);
  }

  /** Answers the check as the test wants it. */
  private static class Answers extends LoginService {
    @Nullable Recognition refusal;
    boolean away;

    @Override
    public Optional<Recognition> check(
        SessionUser user, @Nullable String fingerprint, String address) {
      if (away) {
        throw new EJBException("no connection");
      }
      return Objects.equals(user.fingerprint(), fingerprint)
          ? Optional.ofNullable(refusal)
          : Optional.of(new Recognition.Unknown());
    }
  }
}
