package org.tenbiki.application.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.contract.CertificateRequirementService;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.contract.RegisterContract;
import org.tenbiki.application.setup.SetupService;
import org.tenbiki.application.setup.SetupStep;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("IDとパスワードだけのログインと、契約全体の切り替え (U-1)")
class PasswordLoginServiceTest {
  private final TestContainer container;
  private final Rokin coop;
  private final PasswordLoginService logins;
  private final CertificateRequirementService requirements;

  PasswordLoginServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    coop = Rokin.underProfile(container, "coop", null);
    coop.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    logins = container.get(PasswordLoginService.class);
    requirements = container.get(CertificateRequirementService.class);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("新しい契約はIDとパスワードで入り、証明書の案内も発行もない")
  void new_contract_begins_without_certificates() {
    assertThat(logins.isOffered(coop.institutionId())).isTrue();

    SessionUser user = loggedIn();

    assertThat(user.fingerprint()).isNull();
    assertThat(check(user)).isEqualTo("may go on");
    assertThat(container.get(TopService.class).top(user).certificate()).isEmpty();
    assertThat(container.get(SetupService.class).of(user.actingFrom(Rokin.ADDRESS)).lines())
        .extracting(line -> line.step())
        .containsExactly(SetupStep.REGISTRATION, SetupStep.GENERAL_USERS);
    assertThat(coop.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isEqualTo(new IssuanceLogInResult.NotYet());
  }

  @Test
  @DisplayName("切り替えは契約全体に効き、開いている画面も次の操作で終わり、IDとパスワードで開くのは発行だけになる")
  void from_the_change_on_everyone_needs_a_certificate() {
    SessionUser running = loggedIn();

    requirements.require(coop.operator(), contract(Rokin.NUMBER).id(), "申込書 12 ");

    assertThat(check(running)).isEqualTo("NoCertificate");
    assertThat(logIn(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isEqualTo(new PasswordLoginResult.Refused(new Recognition.NoCertificate()));
    assertThat(logIn(Rokin.LOGIN_ID, "wr0ngpassw"))
        .isEqualTo(new PasswordLoginResult.Wrong(OptionalInt.empty()));
    assertThat(coop.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.Accepted.class);
    assertThat(coop.mails()).filteredOn(MailKind.CERTIFICATES_REQUIRED::equals).hasSize(1);
    assertThat(reasons()).containsExactly("申込書 12");
    // the other contract goes on as before
    assertThat(contract("CD123456").needsCertificates()).isFalse();
    assertThat(logins.isOffered(coop.institutionId())).isTrue();
  }

  @Test
  @DisplayName("切り替えは一度だけ、監査役や他庫の職員にはできず、理由がいる")
  void change_is_made_once_and_by_whoever_may() {
    long id = contract(Rokin.NUMBER).id();
    broken(ErrorCode.FORBIDDEN, () -> requirements.require(coop.actor("audit001"), id, "x"));
    broken(ErrorCode.NOT_FOUND, () -> requirements.require(coop.operator(), id + 999_999, "x"));
    broken(ErrorCode.REQUIRED, () -> requirements.require(coop.operator(), id, " "));
    assertThat(contract(Rokin.NUMBER).needsCertificates()).isFalse();

    requirements.require(coop.operator(), id, "x");

    broken(
        ErrorCode.CERTIFICATES_REQUIRED, () -> requirements.require(coop.operator(), id, "again"));
  }

  @Test
  @DisplayName("金庫職員は切り替え前の金庫でも証明書がいる")
  void staff_always_need_a_certificate() {
    assertThat(logIn("staff001", Rokin.PASSWORD))
        .isEqualTo(new PasswordLoginResult.Refused(new Recognition.NoCertificate()));
    assertThat(coop.logInToIssue("staff001", Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.Accepted.class);
  }

  @Test
  @DisplayName("無いIDも有るIDと同じに答え、6回でロックし、300の同時の試しでも比べるのは6回 (L-1, L-7)")
  void guesses_are_counted() throws Exception {
    assertThat(logIn("nobody001", Rokin.PASSWORD)).isEqualTo(logIn(Rokin.LOGIN_ID, "wr0ngpassw"));
    int before = container.get(CountingHasher.class).compared();

    List<PasswordLoginResult> results =
        Parallel.times(300, i -> logIn(Rokin.LOGIN_ID, "wr0ngpas" + i % 10));

    assertThat(container.get(CountingHasher.class).compared() - before).isEqualTo(5);
    assertThat(results)
        .filteredOn(PasswordLoginResult.Wrong.class::isInstance)
        .hasSizeLessThanOrEqualTo(5);
    assertThat(logIn(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isInstanceOfSatisfying(
            PasswordLoginResult.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(Recognition.Locked.class));
  }

  @Test
  @DisplayName("入力の誤りは比べる前に告げ、全角のIDは半角に直す (15章7)")
  void input_is_checked_and_folded() {
    assertThat(logIn("", "")).isInstanceOf(PasswordLoginResult.Invalid.class);
    assertThat(logIn("ｓａｍｐｌｅ００１", Rokin.PASSWORD)).isInstanceOf(PasswordLoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("規則の変更は新しい契約にだけ効く（13章）")
  void profile_says_how_new_contracts_begin() {
    OtherKind.change(container, "FIRST_LOG_IN:PASSWORD", "FIRST_LOG_IN:CERTIFICATE");
    RegisterContract form =
        new RegisterContract(
            UUID.randomUUID(),
            "EF123456",
            "若草製菓",
            "本店",
            EnumSet.allOf(DeductionKind.class),
            "abc123",
            "abc123");

    long id = container.get(ContractService.class).register(coop.operator(), form);

    assertThat(container.get(ContractRepository.class).get(id).needsCertificates()).isTrue();
    assertThat(loggedIn().fingerprint()).isNull();
  }

  private PasswordLoginResult logIn(String loginId, String password) {
    return logins.logIn(new PasswordLogIn(coop.institutionId(), loginId, password, Rokin.ADDRESS));
  }

  private SessionUser loggedIn() {
    return ((PasswordLoginResult.LoggedIn) logIn(Rokin.LOGIN_ID, Rokin.PASSWORD)).user();
  }

  private String check(SessionUser user) {
    return container
        .get(LoginService.class)
        .check(user, null, Rokin.ADDRESS)
        .map(why -> why.getClass().getSimpleName())
        .orElse("may go on");
  }

  private Contract contract(String number) {
    return container
        .get(ContractRepository.class)
        .findByNumber(coop.institutionId(), number)
        .orElseThrow();
  }

  private List<String> reasons() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e.details from AuditEvent e where e.type = :type", String.class)
                .setParameter("type", AuditEventType.CONTRACT_NEEDS_CERTIFICATES)
                .getResultList());
  }

  private static void broken(ErrorCode code, ThrowingCallable attempt) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(attempt)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
