package org.tenbiki.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.calendar.HoursOfRokin;
import org.tenbiki.application.calendar.ServiceHoursService;
import org.tenbiki.application.registration.RegistrationResult;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("サービス時間の外")
class ClosedHoursTest {
  private static final String WRONG = "wr0ngpass";

  private final TestContainer container;
  private final Rokin rokin;
  private final LoginService service;
  private final String fingerprint;

  ClosedHoursTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(LoginService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    container.get(ServiceHoursService.class).change(rokin.operator(), HoursOfRokin.weekdays());
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("会員は閉じている間ログインできず、8:00ちょうどから入れる (A-6)")
  void members_log_in_from_the_first_open_instant() {
    at("2026-11-24T07:59:59.999");
    assertThat(service.recognise(rokin.institutionId(), fingerprint))
        .isEqualTo(new Recognition.Closed());
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD))
        .isEqualTo(new LoginResult.Refused(new Recognition.Closed()));

    at("2026-11-24T08:00:00");
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("開いているセッションは20:00の次の操作で終わり、理由が証跡に残る (A-6)")
  void a_running_session_ends_at_the_first_request_after_closing() {
    at("2026-11-24T19:59:59.999");
    SessionUser user = ((LoginResult.LoggedIn) rokin.logIn(fingerprint, Rokin.PASSWORD)).user();
    assertThat(service.check(user, user.fingerprint(), Rokin.ADDRESS)).isEmpty();

    at("2026-11-24T20:00:00");
    assertThat(service.check(user, user.fingerprint(), Rokin.ADDRESS))
        .contains(new Recognition.Closed());
    assertThat(
            container.inTransaction(
                () ->
                    container
                        .get(AuditTrail.class)
                        .newest(user.userId(), AuditEventType.SESSION_ENDED, 5)))
        .singleElement()
        .satisfies(event -> assertThat(event.entry().details()).isEqualTo("Closed"));
  }

  @Test
  @DisplayName("閉じている間のパスワードは照合も計数もしない (L-7, A-6)")
  void nothing_is_compared_while_closed() {
    at("2026-11-24T21:00:00");
    for (int i = 0; i < 7; i++) {
      rokin.logIn(fingerprint, WRONG);
    }
    at("2026-11-25T08:00:00");

    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(
            container.inTransaction(
                () ->
                    container
                        .get(AuditTrail.class)
                        .newest(rokin.userId(Rokin.LOGIN_ID), AuditEventType.LOG_IN, 10)))
        .filteredOn(event -> event.entry().outcome() == AuditOutcome.REFUSED)
        .hasSize(7);
  }

  @Test
  @DisplayName("職員はいつでも入れる、初期登録と電子証明書発行もいつでも開いている (A-6)")
  void staff_registration_and_issue_know_no_hours() {
    at("2027-01-01T03:00:00");
    String staff = rokin.certificateOf("staff001");

    assertThat(rokin.logIn(staff, Rokin.PASSWORD))
        .isInstanceOfSatisfying(
            LoginResult.LoggedIn.class,
            loggedIn ->
                assertThat(
                        service.check(
                            loggedIn.user(), loggedIn.user().fingerprint(), Rokin.ADDRESS))
                    .isEmpty());
    assertThat(rokin.registerMaster("CD123456", "other001"))
        .isInstanceOf(RegistrationResult.Registered.class);
    assertThat(rokin.certificateOf("other001")).hasSize(64);
  }

  @Test
  @DisplayName("失効などの理由は時間より先に伝える (A-2)")
  void what_is_wrong_with_the_certificate_is_told_first() {
    List<String> times = List.of("2026-11-24T21:00:00", "2026-11-24T12:00:00");
    for (String time : times) {
      at(time);
      assertThat(service.recognise(rokin.institutionId(), "00".repeat(32)))
          .isEqualTo(new Recognition.Unknown());
    }
    at("2027-04-02T03:00:00");
    assertThat(service.recognise(rokin.institutionId(), fingerprint))
        .isInstanceOf(Recognition.Expired.class);
  }

  private void at(String local) {
    container.clock().set(HoursOfRokin.japan(local));
  }
}
