package org.tenbiki.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.registration.ContractLogInResult;
import org.tenbiki.application.registration.MasterRegistrationService;
import org.tenbiki.application.registration.RegistrationResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("契約の変更・停止・解約")
class ContractChangeServiceTest {
  private static final Set<DeductionKind> BOTH = EnumSet.allOf(DeductionKind.class);

  private final TestContainer container;
  private final Rokin rokin;
  private final ContractService contracts;
  private final ContractChangeService changes;
  private final InitialPasswordService initialPasswords;
  private final Actor operator;
  private final long contractId;

  ContractChangeServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    contracts = container.get(ContractService.class);
    changes = container.get(ContractChangeService.class);
    initialPasswords = container.get(InitialPasswordService.class);
    operator = rokin.operator();
    contractId = contracts.list(operator, Rokin.NUMBER, Usual.CONTRACTS, 0, 1).rows().get(0).id();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("契約者名、お取引店、控除種別を変え、前後と理由が跡に残る (S-1, S-5)")
  void name_branch_and_kinds_change_and_leave_a_trace() {
    assertThat(details().deductionKinds()).isEqualTo(BOTH);

    change("﨑山髙労働組合", "千葉支店", Set.of(DeductionKind.MONTHLY), "合併");

    assertThat(details().contract().name()).isEqualTo("﨑山髙労働組合");
    assertThat(details().contract().branch()).isEqualTo("千葉支店");
    assertThat(details().deductionKinds()).containsExactly(DeductionKind.MONTHLY);
    assertThat(trail(AuditEventType.CONTRACT_CHANGED))
        .containsExactly("みどり労働組合, 本店, [MONTHLY, BONUS] -> 﨑山髙労働組合, 千葉支店, [MONTHLY]: 合併");
    change("﨑山髙労働組合", "千葉支店", BOTH, "賞与も");
    assertThat(details().deductionKinds()).isEqualTo(BOTH);
  }

  @ParameterizedTest
  @CsvSource({"name, REQUIRED", "branch, REQUIRED", "deductionKinds, REQUIRED", "reason, REQUIRED"})
  @DisplayName("空の項目では変えない (S-1)")
  void empty_field_changes_nothing(String field, ErrorCode code) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                change(
                    field.equals("name") ? "" : "団体",
                    field.equals("branch") ? " " : "本店",
                    field.equals("deductionKinds") ? Set.of() : BOTH,
                    field.equals("reason") ? "" : "届け出"))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly(field + " " + code));
    assertThat(details().contract().name()).isEqualTo("みどり労働組合");
  }

  @Test
  @DisplayName("停止は次のリクエストからセッションを終わらせ、再開でまた入れる (S-1, C-13)")
  void suspension_ends_sessions_and_resumption_opens_again() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    SessionUser session = ((LoginResult.LoggedIn) rokin.logIn(fingerprint, Rokin.PASSWORD)).user();
    LoginService logins = container.get(LoginService.class);
    assertThat(logins.check(session, fingerprint, Rokin.ADDRESS)).isEmpty();

    changes.suspend(operator, contractId, "未入金");

    assertThat(logins.check(session, fingerprint, Rokin.ADDRESS)).isPresent();
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD))
        .isEqualTo(new LoginResult.Refused(new Recognition.Unknown()));
    assertThat(rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.NotActive.class);

    changes.resume(operator, contractId, "入金済み");
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(trail(AuditEventType.CONTRACT_SUSPENDED)).containsExactly("未入金");
    assertThat(trail(AuditEventType.CONTRACT_RESUMED)).containsExactly("入金済み");
  }

  @Test
  @DisplayName("解約も同じで、もう元には戻らない (S-1, C-13)")
  void closed_contract_stays_closed() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    SessionUser session = ((LoginResult.LoggedIn) rokin.logIn(fingerprint, Rokin.PASSWORD)).user();

    changes.close(operator, contractId, "解散");

    assertThat(container.get(LoginService.class).check(session, fingerprint, Rokin.ADDRESS))
        .isPresent();
    for (Runnable late :
        List.<Runnable>of(
            () -> changes.resume(operator, contractId, "間違い"),
            () -> changes.suspend(operator, contractId, "間違い"),
            () -> changes.close(operator, contractId, "二度目"),
            () -> change("新しい名前", "本店", BOTH, "間違い"))) {
      assertBroken(ErrorCode.WRONG_CONTRACT_STATUS, late);
    }
    assertThat(trail(AuditEventType.CONTRACT_CLOSED)).containsExactly("解散");
  }

  @Test
  @DisplayName("停止した契約では初期登録もできない (S-1, M-1)")
  void suspended_contract_registers_nobody() {
    String ticket = rokin.ticket(Rokin.NUMBER);
    changes.suspend(operator, contractId, "書類の不備");

    assertThat(rokin.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
        .isInstanceOf(ContractLogInResult.NotActive.class);
    assertThat(
            container
                .get(MasterRegistrationService.class)
                .register(ticket, rokin.form(Rokin.LOGIN_ID)))
        .isInstanceOf(RegistrationResult.NotActive.class);
    assertBroken(
        ErrorCode.WRONG_CONTRACT_STATUS, () -> changes.suspend(operator, contractId, "二度目"));
  }

  @Test
  @DisplayName("新しい初期パスワードは、マスターユーザーの登録前だけ。前のものと、前のもので開いた画面は使えない (M-2, S-1)")
  void new_initial_password_replaces_the_old_one() {
    String ticket = rokin.ticket(Rokin.NUMBER);

    initialPasswords.replace(operator, contractId, "Zz9876", "Zz9876", "忘れた");

    assertThat(
            container
                .get(MasterRegistrationService.class)
                .register(ticket, rokin.form(Rokin.LOGIN_ID)))
        .isInstanceOf(RegistrationResult.Expired.class);
    assertThat(rokin.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
        .isInstanceOf(ContractLogInResult.Wrong.class);
    String opened =
        ((ContractLogInResult.Accepted) rokin.logInToContract(Rokin.NUMBER, "Zz9876")).ticket();
    container.get(MasterRegistrationService.class).register(opened, rokin.form(Rokin.LOGIN_ID));
    assertBroken(
        ErrorCode.MASTER_REGISTERED,
        () -> initialPasswords.replace(operator, contractId, "Zz9876", "Zz9876", "また"));
    assertThat(trail(AuditEventType.INITIAL_PASSWORD_REPLACED)).containsExactly("忘れた");
  }

  @Test
  @DisplayName("新しい初期パスワードは閉塞を解かない。解くには承認が要る (L-6, S-2)")
  void new_initial_password_releases_nothing() {
    for (int i = 0; i < 6; i++) {
      rokin.logInToContract(Rokin.NUMBER, "wrong1");
    }
    initialPasswords.replace(operator, contractId, "Zz9876", "Zz9876", "忘れた");

    assertThat(rokin.logInToContract(Rokin.NUMBER, "Zz9876"))
        .isInstanceOf(ContractLogInResult.Locked.class);
  }

  @Test
  @DisplayName("監査役は変えられず、よその金庫からは見えない (1章)")
  void auditor_changes_nothing_and_others_find_nothing() {
    Actor auditor = rokin.actor("audit001");
    Actor stranger =
        new Actor(operator.userId(), "other", operator.role(), rokin.institutionId() + 1, null, "");

    assertBroken(ErrorCode.FORBIDDEN, () -> changes.suspend(auditor, contractId, "理由"));
    assertBroken(
        ErrorCode.FORBIDDEN,
        () -> changes.change(auditor, contractId, new ChangeContract("名", "店", BOTH, "理由")));
    assertBroken(
        ErrorCode.FORBIDDEN,
        () -> initialPasswords.replace(auditor, contractId, "Zz9876", "Zz9876", "理由"));
    assertBroken(ErrorCode.NOT_FOUND, () -> changes.close(stranger, contractId, "理由"));
    assertBroken(
        ErrorCode.NOT_FOUND,
        () -> initialPasswords.replace(stranger, contractId, "Zz9876", "Zz9876", "理由"));
  }

  private void change(String name, String branch, Set<DeductionKind> kinds, String reason) {
    changes.change(operator, contractId, new ChangeContract(name, branch, kinds, reason));
  }

  private ContractDetails details() {
    return contracts.find(operator, contractId).orElseThrow();
  }

  private void assertBroken(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private List<String> trail(AuditEventType type) {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e.details from AuditEvent e where e.type = :type"
                        + " order by e.sequenceNumber",
                    String.class)
                .setParameter("type", type)
                .getResultList());
  }
}
