package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("一般ユーザー")
class GeneralUserServiceTest {
  private static final String GENERAL = "general1";

  private final TestContainer container;
  private final Rokin rokin;
  private final GeneralUserService service;
  private final Actor master;

  GeneralUserServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(GeneralUserService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    master = rokin.actor(Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("登録された一般ユーザーは証明書を取り、ログインする (G-1)")
  void registered_user_takes_a_certificate_and_logs_in() {
    register(form(GENERAL));

    assertThat(rokin.mails()).startsWith(MailKind.GENERAL_REGISTERED);
    assertThat(rokin.logIn(rokin.certificateOf(GENERAL), Rokin.PASSWORD))
        .isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("同じ様式が二度来ても一人 (G-1)")
  void form_sent_twice_registers_one_user() throws Exception {
    assertThat(Set.copyOf(Parallel.times(8, i -> register(form(GENERAL))))).hasSize(1);
    assertThat(service.list(master, "", 0, 10).total()).isEqualTo(1);
  }

  @Test
  @DisplayName("一般ユーザーは19人まで。同時に登録しても超えない (1章)")
  void nineteen_users_and_no_more() throws Exception {
    IntStream.range(0, 17).forEach(i -> register(form("filler" + (10 + i))));
    assertThat(service.free(master)).isEqualTo(2);

    List<Object> results =
        Parallel.times(
            6,
            i -> {
              try {
                return register(form("racer" + (10 + i)));
              } catch (BusinessRuleException e) {
                return e.code();
              }
            });

    assertThat(results).filteredOn(ErrorCode.TOO_MANY_USERS::equals).hasSize(4);
    assertThat(service.list(master, "", 0, 100).total()).isEqualTo(19);
    assertThat(service.free(master)).isZero();
    service.delete(master, service.list(master, "racer", 0, 1).rows().get(0).id(), "");
    assertThat(service.free(master)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "loginId, gener, WRONG_LENGTH",
    "loginId, sample001, LOGIN_ID_EXISTS",
    "password, passw, WRONG_LENGTH",
    "passwordAgain, other001, REENTRY_DIFFERS",
    "name, '', REQUIRED",
    "mail, nobody, WRONG_MAIL_ADDRESS",
    "mailAgain, other@union.example, REENTRY_DIFFERS"
  })
  @DisplayName("誤った項目は登録しない (G-1)")
  void wrong_field_is_refused(String field, String value, ErrorCode code) {
    String mail = field.equals("mail") ? value : "g@union.example";
    String password = field.equals("password") ? value : Rokin.PASSWORD;
    RegisterUser form =
        new RegisterUser(
            field.equals("loginId") ? value : GENERAL,
            password,
            field.equals("passwordAgain") ? value : password,
            field.equals("name") ? value : "労金　太郎",
            mail,
            field.equals("mailAgain") ? value : mail,
            Set.of(),
            "ja");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.register(master, form, ""))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly(field + " " + code));
  }

  @Test
  @DisplayName("IDか名前の先頭で探す (G-2)")
  void list_is_searched_by_prefix_of_id_or_name() {
    register(form("general1"));
    register(form("another1"));

    assertThat(service.list(master, "gen", 0, 10).rows())
        .extracting(UserRow::loginId)
        .containsExactly("general1");
    assertThat(service.list(master, "一般　ａ", 0, 10).total()).isEqualTo(1);
    assertThat(service.list(master, "", 0, 10).total()).isEqualTo(2);
  }

  @Test
  @DisplayName("名前・メール・権限を変え、旧新のアドレスに知らせる (G-2, G-3, A-7)")
  void change_is_told_to_both_addresses() {
    long id = register(form(GENERAL));
    int before = rokin.mails().size();

    service.change(
        master,
        id,
        new ChangeUser(
            "新しい名前", "new@union.example", "new@union.example", Set.of(UserRight.APPROVE_RESULTS)),
        "");

    MemberUser user = service.find(master, id).orElseThrow();
    assertThat(user.user().name()).isEqualTo("新しい名前");
    assertThat(user.rights()).containsExactly(UserRight.APPROVE_RESULTS);
    assertThat(rokin.mails().subList(0, rokin.mails().size() - before))
        .containsExactly(MailKind.USER_CHANGED, MailKind.USER_CHANGED);
  }

  @Test
  @DisplayName("メールを変えるときだけ再入力が要る (A-7)")
  void mail_is_typed_again_only_if_it_changes() {
    long id = register(form(GENERAL));
    String mail = service.find(master, id).orElseThrow().user().mail();

    service.change(master, id, new ChangeUser("別の名前", mail, "", Set.of()), "");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                service.change(
                    master, id, new ChangeUser("別の名前", "new@union.example", "", Set.of()), ""));
  }

  @Test
  @DisplayName("削除は証明書を失効させ、セッションも再発行も終わらせる (G-4)")
  void deleted_user_is_out_at_once() {
    long id = register(form(GENERAL));
    String fingerprint = rokin.certificateOf(GENERAL);

    service.delete(master, id, "");

    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.Refused.class);
    assertThat(rokin.logInToIssue(GENERAL, Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.NotActive.class);
    assertThat(service.find(master, id)).isEmpty();
    assertThat(service.list(master, "", 0, 10).total()).isZero();
    assertThat(rokin.mails()).startsWith(MailKind.CERTIFICATE_REVOKED);
  }

  @Test
  @DisplayName("マスターは自分の一般ユーザーのロックを解除し、証明書を失効し、初回パスワードを設定する (L-6, C-12, G-2)")
  void master_releases_revokes_and_sets_a_password() {
    long id = register(form(GENERAL));
    for (int i = 0; i < 6; i++) {
      rokin.logInToIssue(GENERAL, "wrong1234");
    }
    service.release(master, id, "本人確認済み", "");
    String fingerprint = rokin.certificateOf(GENERAL);
    long certificateId = service.find(master, id).orElseThrow().certificates().get(0).id();

    service.revoke(master, id, certificateId, "SUPERSEDED", "パソコンの入れ替え", "");
    service.setPassword(master, id, "fresh0001", "fresh0001", "");

    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.Refused.class);
    assertThat(rokin.logInToIssue(GENERAL, Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.Wrong.class);
    assertThat(rokin.logInToIssue(GENERAL, "fresh0001"))
        .isInstanceOf(IssuanceLogInResult.Accepted.class);
  }

  @Test
  @DisplayName("マスターが初回パスワードを再設定すると、開いているログインは次の操作で終わる (ASVS 7.4.3)")
  void sessions_end_when_the_master_sets_another_password() {
    long id = register(form(GENERAL));
    String fingerprint = rokin.certificateOf(GENERAL);
    LoginService logins = container.get(LoginService.class);
    SessionUser session = ((LoginResult.LoggedIn) rokin.logIn(fingerprint, Rokin.PASSWORD)).user();
    assertThat(logins.check(session, fingerprint, Rokin.ADDRESS)).isEmpty();

    service.setPassword(master, id, "fresh0001", "fresh0001", "");

    assertThat(logins.check(session, fingerprint, Rokin.ADDRESS)).isPresent();
  }

  @Test
  @DisplayName("よその契約のマスター、一般ユーザー、職員には何もできない")
  void others_reach_nothing() {
    long id = register(form(GENERAL));
    rokin.registerMaster("CD123456", "stranger1");
    List<ErrorCode> codes = new ArrayList<>();
    for (Actor other :
        List.of(rokin.actor("stranger1"), rokin.actor(GENERAL), rokin.actor("staff001"))) {
      for (Runnable act :
          List.<Runnable>of(
              () -> service.change(other, id, new ChangeUser("x", "", "", Set.of()), ""),
              () -> service.delete(other, id, ""),
              () -> service.release(other, id, "x", ""),
              () -> service.setPassword(other, id, "fresh0001", "fresh0001", ""),
              () -> service.revoke(other, id, 1, "SUPERSEDED", "x", ""))) {
        assertThatExceptionOfType(BusinessRuleException.class)
            .isThrownBy(act::run)
            .satisfies(e -> codes.add(e.code()));
      }
    }
    assertThat(codes.subList(0, 5)).containsOnly(ErrorCode.NOT_FOUND);
    assertThat(codes.subList(5, 15)).containsOnly(ErrorCode.FORBIDDEN);
    assertThat(service.find(rokin.actor("stranger1"), id)).isEmpty();
    long masterId = rokin.userId(Rokin.LOGIN_ID);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.delete(master, masterId, ""));
  }

  private long register(RegisterUser form) {
    return ((RegisterUserResult.Registered) service.register(master, form, "")).userId();
  }

  private static RegisterUser form(String loginId) {
    return new RegisterUser(
        loginId,
        Rokin.PASSWORD,
        Rokin.PASSWORD,
        "一般 " + loginId,
        loginId + "@union.example",
        loginId + "@union.example",
        Set.of(UserRight.VIEW_LISTS),
        "ja");
  }
}
