package org.tenbiki.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.calendar.HoursOfRokin;
import org.tenbiki.application.calendar.ServiceHoursService;
import org.tenbiki.application.contract.ContractChangeService;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.application.member.RegisterUserResult;
import org.tenbiki.application.secondfactor.CardHolder;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.secondfactor.FactorKind;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("プログラムのログイン：人と同じ鍵で閉まる（A-1、A-2、C-14、L-2）")
class ProgramLoginServiceTest {
  private static final String WRONG = "wr0ngpass";
  private static final LoginResult REFUSED_AS_WRONG = new LoginResult.Wrong(OptionalInt.empty());

  private final TestContainer container;
  private final TestDatabase database;

  ProgramLoginServiceTest(TestDatabase database) {
    this.database = database;
    container = TestContainer.over(database);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private Rokin member() {
    Rokin rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    return rokin;
  }

  private LoginResult logIn(String fingerprint, String loginId, String password) {
    return container
        .get(ProgramLoginService.class)
        .logIn(fingerprint, loginId, password, Rokin.ADDRESS);
  }

  private LoginResult logIn(String fingerprint, String password) {
    return logIn(fingerprint, Rokin.LOGIN_ID, password);
  }

  private static Recognition why(LoginResult result) {
    assertThat(result).isInstanceOf(LoginResult.Refused.class);
    return ((LoginResult.Refused) result).why();
  }

  @Test
  @DisplayName("五回までの誤りは正しいパスワードで消え、六回目でロック、職員が解除すれば入れる")
  void wrong_passwords_count_lock_and_are_released() {
    Rokin rokin = member();
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    for (int i = 0; i < 5; i++) {
      assertThat(logIn(fingerprint, WRONG)).isInstanceOf(LoginResult.Wrong.class);
    }
    assertThat(logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    for (int i = 0; i < 5; i++) {
      assertThat(logIn(fingerprint, WRONG)).isInstanceOf(LoginResult.Wrong.class);
    }
    assertThat(why(logIn(fingerprint, WRONG))).isInstanceOf(Recognition.Locked.class);
    assertThat(why(logIn(fingerprint, Rokin.PASSWORD))).isInstanceOf(Recognition.Locked.class);
    assertThat(why(rokin.logIn(fingerprint, Rokin.PASSWORD)))
        .isInstanceOf(Recognition.Locked.class);

    rokin.approve(
        container
            .get(PreparationService.class)
            .releaseUser(rokin.operator(), rokin.userId(Rokin.LOGIN_ID), "本人確認済み"));

    assertThat(logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("人とプログラムの誤りは一つに数える")
  void people_and_programs_share_one_counter() {
    Rokin rokin = member();
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    for (int i = 0; i < 3; i++) {
      rokin.logIn(fingerprint, WRONG);
      logIn(fingerprint, WRONG);
    }
    assertThat(why(logIn(fingerprint, Rokin.PASSWORD))).isInstanceOf(Recognition.Locked.class);
  }

  @Test
  @DisplayName("同時に四十回当て推量をしても、照合は六回で止まる")
  void parallel_guesses_do_not_slip_past_the_lock() throws Exception {
    Rokin rokin = member();
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);

    List<LoginResult> all = Parallel.times(40, i -> logIn(fingerprint, WRONG + i));

    assertThat(all).filteredOn(LoginResult.Wrong.class::isInstance).hasSize(5);
    assertThat(all)
        .filteredOn(LoginResult.Refused.class::isInstance)
        .hasSize(35)
        .allSatisfy(result -> assertThat(why(result)).isInstanceOf(Recognition.Locked.class));
    assertThat(why(logIn(fingerprint, Rokin.PASSWORD))).isInstanceOf(Recognition.Locked.class);
  }

  @Test
  @DisplayName("空のパスワードは照合も計数もしない")
  void nothing_typed_is_not_counted() {
    String fingerprint = member().certificateOf(Rokin.LOGIN_ID);
    for (int i = 0; i < 10; i++) {
      assertThat(logIn(fingerprint, "")).isEqualTo(new LoginResult.Empty());
    }
    assertThat(logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("ほかの人のユーザーIDは誤りと同じ答えで、どちらの計数にも入らず、跡を残す")
  void certificate_of_one_and_user_id_of_another() {
    Rokin rokin = member();
    rokin.registerMaster("CD123456", "other001");
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    for (int i = 0; i < 7; i++) {
      assertThat(logIn(fingerprint, "other001", Rokin.PASSWORD)).isEqualTo(REFUSED_AS_WRONG);
      assertThat(logIn(fingerprint, "nobody01", Rokin.PASSWORD)).isEqualTo(REFUSED_AS_WRONG);
    }
    assertThat(traces(fingerprint)).hasSize(14).containsOnly("unknown certificate");
    assertThat(logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(logIn(rokin.certificateOf("other001"), "other001", Rokin.PASSWORD))
        .isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("だれのものでもない電子証明書は断り、跡を残す (S-5)")
  void certificate_of_nobody_leaves_a_trace() {
    member();
    String nobodys = "ab".repeat(32);

    assertThat(why(logIn(nobodys, Rokin.PASSWORD))).isEqualTo(new Recognition.Unknown());

    assertThat(traces(nobodys)).containsExactly("unknown certificate");
    assertThat(container.get(ProgramLoginService.class).nextOpening(nobodys)).isEmpty();
  }

  private List<String> traces(String object) {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e.details from AuditEvent e where e.object = :object", String.class)
                .setParameter("object", object)
                .getResultList());
  }

  @Test
  @DisplayName("失効した電子証明書、替わった電子証明書、最終日を過ぎた電子証明書は、それと言って断る")
  void revoked_superseded_and_expired_certificates_are_refused() {
    Rokin rokin = member();
    String first = rokin.certificateOf(Rokin.LOGIN_ID);
    long id =
        container
            .inTransaction(
                () -> container.get(CertificateRepository.class).findByFingerprint(first))
            .orElseThrow()
            .id();
    rokin.approve(
        container
            .get(PreparationService.class)
            .revoke(rokin.operator(), id, "SUPERSEDED", "パソコンの入れ替え"));
    assertThat(why(logIn(first, Rokin.PASSWORD))).isEqualTo(new Recognition.Revoked());

    container.clock().advance(Duration.ofSeconds(1));
    String second = rokin.certificateOf(Rokin.LOGIN_ID);
    assertThat(logIn(second, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(why(logIn(first, Rokin.PASSWORD))).isInstanceOf(Recognition.Superseded.class);

    container.clock().set(Instant.parse("2027-04-01T14:59:59.999Z"));
    assertThat(logIn(second, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    container.clock().set(Instant.parse("2027-04-01T15:00:00Z"));
    assertThat(why(logIn(second, Rokin.PASSWORD)))
        .isEqualTo(new Recognition.Expired(LocalDate.of(2027, 4, 1)));
  }

  @Test
  @DisplayName("契約が停止されれば、次の要求から断る (C-13)")
  void suspended_contract_opens_nothing() {
    Rokin rokin = member();
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    assertThat(logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    long contract =
        container
            .get(ContractService.class)
            .list(rokin.operator(), Rokin.NUMBER, Usual.CONTRACTS, 0, 1)
            .rows()
            .get(0)
            .id();

    container.get(ContractChangeService.class).suspend(rokin.operator(), contract, "調査のため");

    assertThat(why(logIn(fingerprint, Rokin.PASSWORD))).isEqualTo(new Recognition.Unknown());
  }

  @Test
  @DisplayName("削除されたユーザーは、電子証明書とパスワードを持っていても断る (G-4)")
  void deleted_users_are_refused() {
    Rokin rokin = member();
    Actor master = rokin.actor(Rokin.LOGIN_ID);
    GeneralUserService users = container.get(GeneralUserService.class);
    RegisterUserResult registered =
        users.register(
            master,
            new RegisterUser(
                "general01",
                Rokin.PASSWORD,
                Rokin.PASSWORD,
                "一般太郎",
                "g@union.example",
                "g@union.example",
                Set.of(UserRight.VIEW_LISTS),
                "ja"),
            "");
    String fingerprint = rokin.certificateOf("general01");
    assertThat(logIn(fingerprint, "general01", Rokin.PASSWORD))
        .isInstanceOf(LoginResult.LoggedIn.class);

    users.delete(master, ((RegisterUserResult.Registered) registered).userId(), "");

    assertThat(why(logIn(fingerprint, "general01", Rokin.PASSWORD)))
        .isEqualTo(new Recognition.Unknown());
  }

  @Test
  @DisplayName("時間外は照合せずに断り、次に開く時刻が分かる。8:00ちょうどから入れる (A-6)")
  void closed_hours_tell_the_next_opening() {
    Rokin rokin = member();
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    container.get(ServiceHoursService.class).change(rokin.operator(), HoursOfRokin.weekdays());
    ProgramLoginService service = container.get(ProgramLoginService.class);
    Instant opening = HoursOfRokin.japan("2026-11-24T08:00:00");
    container.clock().set(opening.minus(Duration.ofMillis(1)));
    for (int i = 0; i < 7; i++) {
      assertThat(why(logIn(fingerprint, WRONG))).isEqualTo(new Recognition.Closed());
    }
    assertThat(service.nextOpening(fingerprint)).contains(opening);

    container.clock().set(opening);
    assertThat(logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(service.nextOpening(fingerprint)).contains(opening);
  }

  @Test
  @DisplayName("確認用パスワードを求められる人の続きは、プログラムには残らない")
  void nothing_is_left_of_a_further_factor() {
    CardHolder holder = new CardHolder(container);
    assertThat(logIn(holder.fingerprint(), Rokin.PASSWORD))
        .isInstanceOf(LoginResult.NoFactor.class);
    holder.receive(FactorKind.values()[0]);

    assertThat(logIn(holder.fingerprint(), Rokin.PASSWORD))
        .isInstanceOf(LoginResult.FactorAsked.class);
    assertThat(holder.passages()).as(database.name()).isZero();
  }
}
