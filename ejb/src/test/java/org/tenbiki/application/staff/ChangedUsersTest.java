package org.tenbiki.application.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestClock;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.registration.ContractLogInResult;
import org.tenbiki.application.registration.MasterRegistrationService;
import org.tenbiki.application.registration.RegistrationResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.user.CertificateRow;
import org.tenbiki.application.user.UserDetails;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("ユーザーIDの変更とマスターユーザーのやり直し")
class ChangedUsersTest {
  private static final String NEW_PASSWORD = "Zz9876";

  private final TestContainer container;
  private final Rokin rokin;
  private final PreparationService preparations;
  private final RequestService requests;
  private final LoginService logins;
  private final Actor operator;
  private final String openTicket;
  private final String fingerprint;
  private final long userId;
  private final long contractId;

  ChangedUsersTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    preparations = container.get(PreparationService.class);
    requests = container.get(RequestService.class);
    logins = container.get(LoginService.class);
    operator = rokin.operator();
    openTicket = rokin.ticket(Rokin.NUMBER);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    userId = rokin.userId(Rokin.LOGIN_ID);
    contractId =
        container
            .get(ContractService.class)
            .list(operator, Rokin.NUMBER, Usual.CONTRACTS, 0, 1)
            .rows()
            .get(0)
            .id();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("変更で電子証明書は失効し、セッションは終わり、新しいIDと同じパスワードで発行し直す (M-7, S-2)")
  void changed_user_id_revokes_and_the_user_issues_again() {
    SessionUser session = ((LoginResult.LoggedIn) rokin.logIn(fingerprint, Rokin.PASSWORD)).user();

    assertThat(rokin.approve(change("ｎewname１"))).isEqualTo(new Decision.Made());

    assertThat(logins.check(session, fingerprint, Rokin.ADDRESS)).isPresent();
    assertThat(logins.recognise(rokin.institutionId(), fingerprint))
        .isEqualTo(new Recognition.Revoked());
    assertThat(rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.Wrong.class);
    assertThat(rokin.logIn(rokin.certificateOf("newname1"), Rokin.PASSWORD))
        .isInstanceOfSatisfying(
            LoginResult.LoggedIn.class,
            in -> assertThat(in.user().loginId()).isEqualTo("newname1"));
    assertThat(details().certificates())
        .extracting(CertificateRow::reason)
        .containsExactly(null, "AFFILIATION_CHANGED");
    assertThat(newest(MailKind.CERTIFICATE_REVOKED)).contains("newname1", "から新しい電子証明書を取得");
    assertThat(newest(MailKind.USER_CHANGED))
        .contains("newname1", "・ユーザーID")
        .doesNotContain("・ユーザー名");
  }

  @Test
  @DisplayName("発行の途中でIDが変われば、その発行は古いIDの電子証明書を残さない (S-2, C-3)")
  void change_in_the_middle_of_an_issue_leaves_no_certificate_of_the_old_id() {
    rokin.approve(
        preparations.revoke(operator, details().certificates().get(0).id(), "SUPERSEDED", "PC"));
    String token = rokin.issuanceToken(Rokin.LOGIN_ID);
    reserve();

    assertThat(rokin.approve(change("newname1"))).isEqualTo(new Decision.Made());

    assertThat(details().certificates())
        .extracting(CertificateRow::state)
        .containsExactly("SUPERSEDED");
    assertThat(rokin.issue(token).loginId()).isEqualTo("newname1");
    assertThat(details().certificates())
        .extracting(CertificateRow::state)
        .containsExactly("VALID", "SUPERSEDED");
  }

  @ParameterizedTest
  @CsvSource({
    "'', REQUIRED",
    "abc12, WRONG_LENGTH",
    "abcdefghijkl1, WRONG_LENGTH",
    "abcdef, MUST_MIX",
    "abc_123, WRONG_CHARACTERS",
    "sample001, LOGIN_ID_EXISTS",
    "staff001, LOGIN_ID_EXISTS"
  })
  @DisplayName("新しいIDも規則に従い、ほかと重ならない (M-4, S-2)")
  void new_user_id_obeys_the_rule(String loginId, ErrorCode code) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> change(loginId))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly("loginId " + code));
  }

  @Test
  @DisplayName("待つ間に使われたID、待つ間に変わったユーザーでは、何もしない (S-2)")
  void what_changed_meanwhile_outdates() {
    Handling change = change("newname1");
    rokin.registerMaster("CD123456", "newname1");
    assertThat(rokin.approve(change)).isEqualTo(new Decision.Outdated(ErrorCode.LOGIN_ID_EXISTS));

    Handling second = change("newname2");
    execute("UPDATE user_account SET login_id = 'newname3' WHERE id = ?", userId);
    assertThat(rokin.approve(second)).isEqualTo(new Decision.Outdated(ErrorCode.TARGET_CHANGED));
    assertThat(details().user().loginId()).isEqualTo("newname3");
    assertThat(details().certificates()).extracting(CertificateRow::state).containsExactly("VALID");
  }

  @Test
  @DisplayName("同じIDへの変更が同時に承認されても、一人だけがそのIDになる (S-2)")
  void one_id_goes_to_one_user() throws Exception {
    rokin.registerMaster("CD123456", "other001");
    long other = rokin.userId("other001");
    List<Handling> prepared =
        List.of(change("newname1"), preparations.changeLoginId(operator, other, "newname1", "改姓"));

    List<Decision> decisions = Parallel.times(2, i -> rokin.approve(prepared.get(i)));

    assertThat(decisions)
        .containsExactlyInAnyOrder(
            new Decision.Made(), new Decision.Outdated(ErrorCode.LOGIN_ID_EXISTS));
  }

  @Test
  @DisplayName("やり直しで前のマスターユーザーは消え、新しい初期パスワードで別の人が登録する (M-3, S-2)")
  void reset_contract_registers_another_master() {
    SessionUser session = ((LoginResult.LoggedIn) rokin.logIn(fingerprint, Rokin.PASSWORD)).user();
    Handling reset = reset();
    assertThat(logins.check(session, fingerprint, Rokin.ADDRESS)).isEmpty();

    assertThat(rokin.approve(reset)).isEqualTo(new Decision.Made());

    assertThat(logins.check(session, fingerprint, Rokin.ADDRESS)).isPresent();
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD))
        .isEqualTo(new LoginResult.Refused(new Recognition.Unknown()));
    assertThat(details().user().deleted()).isTrue();
    assertThat(details().certificates())
        .extracting(CertificateRow::reason)
        .containsExactly("CESSATION_OF_OPERATION");
    assertThat(newest(MailKind.CERTIFICATE_REVOKED))
        .contains("登録は終わりました")
        .doesNotContain("取得してください");
    assertThat(rokin.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
        .isInstanceOf(ContractLogInResult.Wrong.class);
    String ticket =
        ((ContractLogInResult.Accepted) rokin.logInToContract(Rokin.NUMBER, NEW_PASSWORD)).ticket();
    MasterRegistrationService registrations = container.get(MasterRegistrationService.class);
    assertThat(registrations.register(openTicket, rokin.form("thief001")))
        .as("a form opened with the old initial password")
        .isInstanceOf(RegistrationResult.Expired.class);
    assertThat(registrations.register(ticket, rokin.form(Rokin.LOGIN_ID)))
        .as("the ID of the former master stays taken")
        .isInstanceOf(RegistrationResult.Invalid.class);
    assertThat(registrations.register(ticket, rokin.form("sample002")))
        .isInstanceOf(RegistrationResult.Registered.class);
    assertThat(rokin.logIn(rokin.certificateOf("sample002"), Rokin.PASSWORD))
        .isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("マスターユーザーのない契約と、もうやり直した契約では何もしない (S-2)")
  void reset_needs_the_master_it_was_prepared_for() {
    long empty =
        container
            .get(ContractService.class)
            .list(operator, "CD123456", Usual.CONTRACTS, 0, 1)
            .rows()
            .get(0)
            .id();
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(
            () -> preparations.resetMaster(operator, empty, NEW_PASSWORD, NEW_PASSWORD, "退職"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_MASTER));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> preparations.resetMaster(operator, contractId, "short", "other", " "))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field())
                    .containsExactly("initialPassword", "initialPasswordAgain", "note"));

    Handling reset = reset();
    execute("UPDATE contract SET master_user_id = NULL WHERE id = ?", contractId);
    assertThat(rokin.approve(reset)).isEqualTo(new Decision.Outdated(ErrorCode.TARGET_CHANGED));
    assertThat(details().user().deleted()).isFalse();
  }

  @Test
  @DisplayName("決まった申請に、新しい初期パスワードのハッシュは残らない (M-2)")
  void decided_request_keeps_no_hash() {
    rokin.approve(reset());

    assertThat(
            container.<List<?>>inTransaction(
                () ->
                    container
                        .get(EntityManager.class)
                        .createNativeQuery("SELECT id FROM staff_request WHERE hash IS NOT NULL")
                        .getResultList()))
        .isEmpty();
  }

  private Handling change(String loginId) {
    return preparations.changeLoginId(operator, userId, loginId, "改姓");
  }

  private Handling reset() {
    return preparations.resetMaster(operator, contractId, NEW_PASSWORD, NEW_PASSWORD, "退職");
  }

  private UserDetails details() {
    return container.get(UserDirectoryService.class).find(operator, userId).orElseThrow();
  }

  private String newest(MailKind kind) {
    return container.get(MailOutbox.class).newest(20).stream()
        .filter(mail -> mail.kind() == kind)
        .findFirst()
        .map(mail -> mail.outgoing(TestClock.NOON).body())
        .orElseThrow();
  }

  /** As a signing that is under way leaves it. */
  private void reserve() {
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery(
                    "INSERT INTO certificate (id, user_id, serial_number, state, not_before,"
                        + " not_after, reserved_at) SELECT 7, user_id, '0f', 'RESERVED',"
                        + " not_before, not_after, reserved_at FROM certificate")
                .executeUpdate());
  }

  private void execute(String sql, long id) {
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery(sql)
                .setParameter(1, id)
                .executeUpdate());
  }
}
