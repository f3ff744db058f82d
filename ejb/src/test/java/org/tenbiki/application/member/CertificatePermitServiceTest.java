package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.approval.ApprovalPasswordService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.infrastructure.pki.Requests;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("電子証明書管理 (D-10)")
class CertificatePermitServiceTest {
  private static final String APPROVAL = "appr0val";

  private final TestContainer container;
  private final Densai bank;
  private final CertificatePermitService service;
  private final long general;

  CertificatePermitServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    bank = new Densai(container);
    service = container.get(CertificatePermitService.class);
    bank.makeMaster();
    container.get(ApprovalPasswordService.class).set(bank.master(), APPROVAL, APPROVAL);
    general = bank.makeGeneral();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("一般ユーザーは、マスターが許すまで取得できない")
  void general_users_wait_for_the_master() {
    assertThat(issue()).isEqualTo(new IssuanceLogInResult.NotPermitted());
    assertThat(state()).isEqualTo(PermitState.NONE);

    assertThat(permit(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());

    assertThat(state()).isEqualTo(PermitState.PERMITTED);
    assertThat(issue()).isInstanceOf(IssuanceLogInResult.Accepted.class);
  }

  @Test
  @DisplayName("承認パスワードが違えば許されない")
  void wrong_approval_permits_nothing() {
    assertThat(permit("wr0ngone")).isInstanceOf(ApprovalResult.Wrong.class);
    assertThat(state()).isEqualTo(PermitState.NONE);
    assertThat(issue()).isEqualTo(new IssuanceLogInResult.NotPermitted());
  }

  @Test
  @DisplayName("許しは一度の発行で使われ、失効のあとはまた要る")
  void permit_is_used_up_by_the_issue() {
    permit(APPROVAL);
    bank.certificateOf(Densai.GENERAL, Densai.FIRST);
    assertThat(state()).isEqualTo(PermitState.HELD);
    assertRefused(ErrorCode.USABLE_CERTIFICATE_HELD, () -> permit(APPROVAL));
    assertThat(issue()).isInstanceOf(IssuanceLogInResult.UsableCertificateExists.class);

    GeneralUserService users = container.get(GeneralUserService.class);
    long certificate = users.find(bank.master(), general).orElseThrow().certificates().get(0).id();
    users.revoke(bank.master(), general, certificate, "KEY_COMPROMISE", "紛失", APPROVAL);

    assertThat(issue()).isEqualTo(new IssuanceLogInResult.NotPermitted());
    permit(APPROVAL);
    assertThat(issue()).isInstanceOf(IssuanceLogInResult.Accepted.class);
  }

  @Test
  @DisplayName("自分の鍵で発行し直すとき、使った許しは戻る (D-10)")
  void permit_comes_back_with_what_was_given_up() {
    OtherKind.change(container, "KEY_ORIGIN:SERVER", "KEY_ORIGIN:BROWSER");
    CertificateIssuanceService issuances = container.get(CertificateIssuanceService.class);
    permit(APPROVAL);
    String token = ((IssuanceLogInResult.Accepted) issue()).token();
    issuances.issue(
        token, KeySource.BROWSER, Requests.der(Requests.ec("secp256r1")), Rokin.ADDRESS);
    bank.bank().await(token);
    assertThat(state()).isEqualTo(PermitState.HELD);

    assertThat(issuances.startAnew(token, Rokin.ADDRESS)).isTrue();

    assertThat(state()).isEqualTo(PermitState.PERMITTED);
    assertThat(issue()).isInstanceOf(IssuanceLogInResult.Accepted.class);
  }

  @Test
  @DisplayName("ほかのパスワードでのロックも、発行では同じロックと告げる (L-5)")
  void lock_of_the_approval_password_is_told_as_a_lock() {
    for (int i = 0; i < 6; i++) {
      permit("wr0ngone");
    }

    assertThat(bank.bank().logInToIssue(Densai.MASTER, bank.firstPassword()))
        .isInstanceOf(IssuanceLogInResult.Locked.class);
  }

  @Test
  @DisplayName("更新には要らず、切れたあとは要る")
  void renewal_needs_none_but_a_late_one_does() {
    permit(APPROVAL);
    bank.certificateOf(Densai.GENERAL, Densai.FIRST);
    container.clock().advance(Duration.ofDays(350));
    assertThat(issue()).isInstanceOf(IssuanceLogInResult.Accepted.class);

    container.clock().advance(Duration.ofDays(30));

    assertThat(issue()).isEqualTo(new IssuanceLogInResult.NotPermitted());
  }

  @Test
  @DisplayName("求めない利用条件では要らず、画面もない。よそのユーザーは見つからない")
  void other_kinds_need_none() {
    assertRefused(ErrorCode.NOT_FOUND, () -> service.permitOf(bank.master(), -1));
    assertThat(service.list(bank.master(), "", 0, 20).total()).isEqualTo(1);
    OtherKind.change(container, "CERTIFICATE_BY_MASTER:true", "CERTIFICATE_BY_MASTER:false");

    assertThat(issue()).isInstanceOf(IssuanceLogInResult.Accepted.class);
    assertRefused(ErrorCode.NOT_FOUND, () -> service.list(bank.master(), "", 0, 20));
  }

  private ApprovalResult permit(String approval) {
    return service.permit(bank.master(), general, approval);
  }

  private PermitState state() {
    return service.permitOf(bank.master(), general).state();
  }

  private IssuanceLogInResult issue() {
    return bank.bank().logInToIssue(Densai.GENERAL, Densai.FIRST);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
