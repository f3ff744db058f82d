package org.tenbiki.application.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestClock;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("マスターユーザー初期登録")
class MasterRegistrationServiceTest {
  private static final String WRONG = "Zz9999";

  private final TestContainer container;
  private final Rokin rokin;

  MasterRegistrationServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("契約番号と初期パスワードで登録し、メールが届く (M-1, M-4, M-6, M-8)")
  void master_is_registered_and_told_by_mail() {
    RegistrationResult result = rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);

    assertThat(result)
        .isEqualTo(
            new RegistrationResult.Registered(
                new RegistrationView(
                    Rokin.NUMBER,
                    "みどり労働組合",
                    true,
                    new RegistrationView.RegisteredMaster(
                        Rokin.LOGIN_ID, "髙橋花子", "sample001@union.example"))));
    assertThat(container.get(MailOutbox.class).newest(10))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.outgoing(TestClock.NOON).to()).isEqualTo("sample001@union.example");
              assertThat(mail.outgoing(TestClock.NOON).body()).doesNotContain(Rokin.PASSWORD);
            });
  }

  @Test
  @DisplayName("登録は契約につき一度だけ。初期パスワードを知る人にだけ登録済みと告げる (M-3)")
  void second_registration_is_refused_to_those_who_know_the_password() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);

    assertThat(rokin.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
        .isEqualTo(new ContractLogInResult.AlreadyRegistered());
    assertThat(rokin.logInToContract(Rokin.NUMBER, WRONG))
        .isEqualTo(rokin.logInToContract("ZZ999999", WRONG));
  }

  @Test
  @DisplayName("二つの窓から同時に登録してもマスターは一人 (M-3)")
  void two_windows_register_one_master() throws Exception {
    String first = rokin.ticket(Rokin.NUMBER);
    String second = rokin.ticket(Rokin.NUMBER);
    MasterRegistrationService service = container.get(MasterRegistrationService.class);

    List<RegistrationResult> results =
        Parallel.run(
            List.of(
                () -> service.register(first, rokin.form("sample001")),
                () -> service.register(second, rokin.form("sample002"))));

    assertThat(results).filteredOn(r -> r instanceof RegistrationResult.Registered).hasSize(1);
    assertThat(results)
        .filteredOn(r -> r instanceof RegistrationResult.AlreadyRegistered)
        .hasSize(1);
  }

  @Test
  @DisplayName("同じ窓の二度押しは同じ結果を見せる")
  void pressing_twice_shows_the_same_result() {
    String ticket = rokin.ticket(Rokin.NUMBER);
    MasterRegistrationService service = container.get(MasterRegistrationService.class);

    RegistrationResult first = service.register(ticket, rokin.form("sample001"));

    assertThat(service.register(ticket, rokin.form("sample001"))).isEqualTo(first);
  }

  @Test
  @DisplayName("同時の二度押しも同じ結果を見せる")
  void pressing_twice_at_once_shows_the_same_result() throws Exception {
    String ticket = rokin.ticket(Rokin.NUMBER);
    MasterRegistrationService service = container.get(MasterRegistrationService.class);

    assertThat(Parallel.times(8, i -> service.register(ticket, rokin.form("sample001"))))
        .containsOnly(service.register(ticket, rokin.form("sample001")));
  }

  @Test
  @DisplayName("キャンセルした様式は何も登録しない (M-4)")
  void cancelled_form_registers_nothing() {
    String ticket = rokin.ticket(Rokin.NUMBER);
    MasterRegistrationService service = container.get(MasterRegistrationService.class);

    service.close(ticket);

    assertThat(service.find(ticket)).isEmpty();
    assertThat(service.register(ticket, rokin.form("sample001")))
        .isEqualTo(new RegistrationResult.Expired());
    assertThat(rokin.registerMaster(Rokin.NUMBER, "sample001"))
        .isInstanceOf(RegistrationResult.Registered.class);
  }

  @Test
  @DisplayName("使用中のユーザーIDはE1003 (M-5)")
  void login_id_in_use_is_refused() {
    rokin.registerMaster(Rokin.NUMBER, "sample001");

    assertThat(rokin.registerMaster("CD123456", "sample001"))
        .isEqualTo(
            new RegistrationResult.Invalid(
                List.of(Violation.of("loginId", ErrorCode.LOGIN_ID_EXISTS))));
  }

  @Test
  @DisplayName("二契約が同じユーザーIDを同時に選んでも一方だけ (M-5)")
  void two_contracts_taking_one_login_id_at_once() throws Exception {
    String first = rokin.ticket(Rokin.NUMBER);
    String second = rokin.ticket("CD123456");
    MasterRegistrationService service = container.get(MasterRegistrationService.class);

    List<RegistrationResult> results =
        Parallel.run(
            List.of(
                () -> service.register(first, rokin.form("sample001")),
                () -> service.register(second, rokin.form("sample001"))));

    assertThat(results).filteredOn(r -> r instanceof RegistrationResult.Registered).hasSize(1);
    assertThat(results).filteredOn(r -> r instanceof RegistrationResult.Invalid).hasSize(1);
  }

  @Test
  @DisplayName("登録画面の券は30分で切れる")
  void ticket_ends_after_its_time() {
    String ticket = rokin.ticket(Rokin.NUMBER);
    MasterRegistrationService service = container.get(MasterRegistrationService.class);

    container.clock().advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(service.find(ticket)).isPresent();
    container.clock().advance(Duration.ofMillis(1));

    assertThat(service.find(ticket)).isEmpty();
    assertThat(service.register(ticket, rokin.form("sample001")))
        .isEqualTo(new RegistrationResult.Expired());
    assertThat(container.get(TicketExpiryService.class).removeExpired()).isEqualTo(1);
  }

  @Test
  @DisplayName("登録画面を開いた後のロックは登録を止める (L-7)")
  void lock_after_the_form_was_opened_stops_the_registration() {
    String ticket = rokin.ticket(Rokin.NUMBER);
    for (int i = 0; i < 6; i++) {
      rokin.logInToContract(Rokin.NUMBER, WRONG);
    }

    assertThat(
            container
                .get(MasterRegistrationService.class)
                .register(ticket, rokin.form(Rokin.LOGIN_ID)))
        .isEqualTo(new RegistrationResult.NotActive());
  }

  @Test
  @DisplayName("6回の誤りで60分ロック、4回目から残り回数を告げる (L-1)")
  void sixth_wrong_password_locks_the_contract() {
    for (int i = 1; i <= 3; i++) {
      assertThat(rokin.logInToContract(Rokin.NUMBER, WRONG))
          .isEqualTo(new ContractLogInResult.Wrong(OptionalInt.empty()));
    }
    assertThat(rokin.logInToContract(Rokin.NUMBER, WRONG))
        .isEqualTo(new ContractLogInResult.Wrong(OptionalInt.of(2)));
    assertThat(rokin.logInToContract(Rokin.NUMBER, WRONG))
        .isEqualTo(new ContractLogInResult.Wrong(OptionalInt.of(1)));

    assertThat(rokin.logInToContract(Rokin.NUMBER, WRONG))
        .isEqualTo(new ContractLogInResult.Locked(TestClock.NOON.plus(Duration.ofMinutes(60))));

    container.clock().advance(Duration.ofMinutes(60).minusSeconds(1));
    assertThat(rokin.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
        .isInstanceOf(ContractLogInResult.Locked.class);
    container.clock().advance(Duration.ofSeconds(1));
    assertThat(rokin.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
        .isInstanceOf(ContractLogInResult.Accepted.class);
    assertThat(container.get(MailOutbox.class).newest(10)).as("L-4").isEmpty();
  }

  @Test
  @DisplayName("存在しない契約番号も同じように数え、ロックし、閉塞する (L-7)")
  void unknown_numbers_answer_like_known_ones() {
    List<ContractLogInResult> known = new ArrayList<>();
    List<ContractLogInResult> unknown = new ArrayList<>();
    for (int lock = 0; lock < 3; lock++) {
      for (int i = 0; i < 7; i++) {
        known.add(rokin.logInToContract(Rokin.NUMBER, WRONG));
        unknown.add(rokin.logInToContract("ZZ999999", WRONG));
      }
      container.clock().advance(Duration.ofMinutes(60));
    }

    assertThat(unknown).isEqualTo(known);
    assertThat(known.get(20)).isEqualTo(new ContractLogInResult.Blocked());
    CountingHasher hasher = container.get(CountingHasher.class);
    assertThat(hasher.compared()).isEqualTo(2 * 3 * 6);
  }

  @Test
  @DisplayName("300並行の誤りでも照合は6回まで (L-1, L-7)")
  void three_hundred_parallel_guesses_are_compared_six_times() throws Exception {
    List<Callable<ContractLogInResult>> guesses = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      guesses.add(() -> rokin.logInToContract(Rokin.NUMBER, WRONG));
    }

    List<ContractLogInResult> results = Parallel.run(guesses);

    assertThat(container.get(CountingHasher.class).compared()).isEqualTo(6);
    assertThat(results).filteredOn(r -> r instanceof ContractLogInResult.Wrong).hasSize(5);
    assertThat(results).filteredOn(r -> r instanceof ContractLogInResult.Locked).hasSize(295);
  }
}
