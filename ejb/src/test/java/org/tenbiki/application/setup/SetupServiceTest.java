package org.tenbiki.application.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.ConnectionCheckService;
import org.tenbiki.application.login.ConnectionView;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.registration.MasterRegistrationService;
import org.tenbiki.application.setup.SetupView.State;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("接続確認と利用開始の手順")
class SetupServiceTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final SetupService setup;
  private final ConnectionCheckService connections;

  SetupServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    setup = container.get(SetupService.class);
    connections = container.get(ConnectionCheckService.class);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private String registeredTicket() {
    String ticket = rokin.ticket(Rokin.NUMBER);
    container.get(MasterRegistrationService.class).register(ticket, rokin.form(Rokin.LOGIN_ID));
    return ticket;
  }

  private List<State> states(String ticket) {
    return setup.ofTicket(rokin.institutionId(), ticket).lines().stream()
        .map(SetupView.Line::state)
        .toList();
  }

  private ConnectionView check(String fingerprint) {
    return connections.check(rokin.institutionId(), fingerprint);
  }

  @Test
  @DisplayName("登録・証明書・接続確認が済むごとに一つずつ進む (画面要件3)")
  void each_step_done_leads_to_the_next() {
    String ticket = registeredTicket();
    assertThat(states(ticket))
        .containsExactly(State.DONE, State.NEXT, State.OPEN, State.OPEN, State.OPTIONAL);

    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    assertThat(states(ticket))
        .containsExactly(State.DONE, State.DONE, State.NEXT, State.OPEN, State.OPTIONAL);

    check(fingerprint);
    SetupView view = setup.ofTicket(rokin.institutionId(), ticket);
    assertThat(view.isComplete()).isTrue();
    assertThat(view.loginId()).isEqualTo(Rokin.LOGIN_ID);
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("登録していない、または時間の過ぎたブラウザには、誰の状態も見せない")
  void nobody_is_told_to_a_browser_that_registered_nobody() {
    String open = rokin.ticket("CD123456");
    String ticket = registeredTicket();
    long elsewhere = rokin.institutionId() + 1;

    assertThat(setup.ofTicket(rokin.institutionId(), null).isKnown()).isFalse();
    assertThat(setup.ofTicket(rokin.institutionId(), "x").isKnown()).isFalse();
    assertThat(setup.ofTicket(rokin.institutionId(), open).isKnown()).isFalse();
    assertThat(setup.ofTicket(elsewhere, ticket).isKnown()).isFalse();
    container.clock().advance(Duration.ofMinutes(30));
    assertThat(setup.ofTicket(rokin.institutionId(), ticket).isKnown()).isFalse();
    assertThat(states(ticket)).startsWith(State.OPEN).doesNotContain(State.DONE, State.NEXT);
  }

  @Test
  @DisplayName("職員がマスターを作るところでは、登録の段はない (D-2)")
  void nobody_is_led_to_a_registration_that_staff_do() {
    String ticket = registeredTicket();
    OtherKind.change(container, "MASTER_BY_STAFF:false", "MASTER_BY_STAFF:true");

    assertThat(setup.ofTicket(rokin.institutionId(), null).lines())
        .extracting(SetupView.Line::step)
        .containsExactly(
            SetupStep.CERTIFICATE, SetupStep.IMPORT, SetupStep.CONNECTION, SetupStep.GENERAL_USERS);
    assertThat(states(ticket)).containsExactly(State.NEXT, State.OPEN, State.OPEN, State.OPTIONAL);
  }

  @Test
  @DisplayName("接続確認は持ち主と残りの日数を告げ、証明書を使ったことにはしない (画面要件8, C-10)")
  void check_tells_the_holder_and_does_not_use_the_certificate() throws Exception {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);

    List<ConnectionView> views = Parallel.times(8, i -> check(fingerprint));

    assertThat(views).containsOnly(views.get(0));
    assertThat(views.get(0).daysLeft()).isEqualTo(365);
    assertThat(views.get(0).renewalOpen()).isFalse();
    assertThat(views.get(0).recognition())
        .isInstanceOfSatisfying(
            Recognition.Recognised.class,
            holder -> {
              assertThat(holder.loginId()).isEqualTo(Rokin.LOGIN_ID);
              assertThat(holder.lastDay()).isEqualTo(LocalDate.of(2027, 4, 1));
            });
    assertThat(used()).isFalse();
    container.clock().advance(Duration.ofDays(335));
    assertThat(check(fingerprint).renewalOpen()).isTrue();
    container.clock().advance(Duration.ofDays(30));
    assertThat(check(fingerprint).daysLeft()).isZero();
    container.clock().advance(Duration.ofHours(12));
    assertThat(check(fingerprint).recognition()).isInstanceOf(Recognition.Expired.class);
  }

  private boolean used() {
    return container.inTransaction(
        () ->
            container
                .get(org.tenbiki.domain.certificate.CertificateRepository.class)
                .ofUser(rokin.userId(Rokin.LOGIN_ID))
                .get(0)
                .isUsed());
  }

  @Test
  @DisplayName("証明書がないとき、ほかの金融機関のとき、ロック中のときは、その理由を告げる (A-2)")
  void check_tells_what_is_wrong() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    for (int i = 0; i < 6; i++) {
      rokin.logIn(fingerprint, "wrong123");
    }

    assertThat(connections.check(rokin.institutionId(), null).recognition())
        .isInstanceOf(Recognition.NoCertificate.class);
    assertThat(check("00").recognition()).isInstanceOf(Recognition.Unknown.class);
    assertThat(connections.check(rokin.institutionId() + 1, fingerprint).recognition())
        .isInstanceOf(Recognition.Unknown.class);
    assertThat(check(fingerprint).recognition()).isInstanceOf(Recognition.Locked.class);
  }
}
