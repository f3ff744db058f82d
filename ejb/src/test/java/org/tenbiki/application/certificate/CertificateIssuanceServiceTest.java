package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestClock;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("電子証明書発行")
class CertificateIssuanceServiceTest {
  private static final Instant LAST_DAY_MINUS_30 = Instant.parse("2027-03-01T15:00:00Z");

  private final TestContainer container;
  private final Rokin rokin;
  private final CertificateIssuanceService service;

  CertificateIssuanceServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(CertificateIssuanceService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("発行するとユーザーID＋日時.p12を登録パスワードで開ける (C-5, C-6, C-7)")
  void issued_file_opens_with_the_registered_password() throws Exception {
    String token = rokin.issuanceToken(Rokin.LOGIN_ID);
    assertThat(service.find(token).orElseThrow().state()).isEqualTo(IssuanceView.State.READY);

    IssuanceView view = rokin.issue(token);

    assertThat(view.state()).isEqualTo(IssuanceView.State.ISSUED);
    assertThat(view.fileName()).isEqualTo("sample00120260401120000.p12");
    assertThat(view.lastDay()).isEqualTo(LocalDate.of(2027, 4, 1));
    X509Certificate certificate = open(service.download(token, Rokin.ADDRESS).orElseThrow());
    assertThat(certificate.getSubjectX500Principal().getName())
        .isEqualTo("CN=sample001,O=みどり労働組合,C=JP");
    assertThat(certificate.getNotBefore()).isEqualTo(Instant.parse("2026-03-31T15:00:00Z"));
    assertThat(certificate.getNotAfter()).isEqualTo(Instant.parse("2027-04-01T14:59:59Z"));
    assertThat(container.get(MailOutbox.class).newest(1))
        .extracting(m -> m.kind())
        .containsExactly(MailKind.CERTIFICATE_ISSUED);
  }

  @Test
  @DisplayName("有効な証明書があるうちは断り、30日前の0時から更新できる (C-2, C-8)")
  void renewal_opens_thirty_days_before_the_last_day() {
    rokin.certificateOf(Rokin.LOGIN_ID);

    container.clock().set(LAST_DAY_MINUS_30.minusMillis(1));
    assertThat(rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isEqualTo(
            new IssuanceLogInResult.UsableCertificateExists(
                LocalDate.of(2027, 4, 1), LocalDate.of(2027, 3, 2)));
    container.clock().set(LAST_DAY_MINUS_30);

    assertThat(rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.Accepted.class);
  }

  @Test
  @DisplayName("更新をやり直すと未使用の新証明書だけが入れ替わる (C-10)")
  void renewing_again_replaces_the_unused_new_certificate() {
    String old = rokin.certificateOf(Rokin.LOGIN_ID);
    container.clock().set(LAST_DAY_MINUS_30);
    String lost = rokin.certificateOf(Rokin.LOGIN_ID);
    String renewed = rokin.certificateOf(Rokin.LOGIN_ID);

    assertThat(rokin.logIn(lost, Rokin.PASSWORD)).isInstanceOf(LoginResult.Refused.class);
    assertThat(rokin.logIn(old, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(rokin.logIn(renewed, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(container.get(LoginService.class).recognise(rokin.institutionId(), old))
        .isInstanceOf(Recognition.Superseded.class);
  }

  @Test
  @DisplayName("入れ替わった証明書のファイルはもうダウンロードできない (C-5, C-10)")
  void file_of_a_replaced_certificate_is_gone() {
    rokin.certificateOf(Rokin.LOGIN_ID);
    container.clock().set(LAST_DAY_MINUS_30);
    String first = rokin.issuanceToken(Rokin.LOGIN_ID);
    rokin.issue(first);
    assertThat(service.download(first, Rokin.ADDRESS)).isPresent();

    rokin.certificateOf(Rokin.LOGIN_ID);

    assertThat(service.download(first, Rokin.ADDRESS)).isEmpty();
  }

  @Test
  @DisplayName("200並行の発行で証明書は一枚 (C-3)")
  void two_hundred_parallel_presses_make_one_certificate() throws Exception {
    List<String> tokens = Parallel.times(20, i -> rokin.issuanceToken(Rokin.LOGIN_ID));

    List<IssueResult> results =
        Parallel.times(200, i -> service.issue(tokens.get(i % 20), Rokin.ADDRESS));
    tokens.forEach(rokin::await);

    assertThat(results).contains(IssueResult.STARTED);
    assertThat(certificates())
        .extracting(Certificate::state)
        .containsExactly(CertificateState.ISSUED);
  }

  @Test
  @DisplayName("15分で画面もファイルも終わる (C-5)")
  void file_is_gone_after_its_time() {
    String token = rokin.issuanceToken(Rokin.LOGIN_ID);
    rokin.issue(token);

    container.clock().advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(service.download(token, Rokin.ADDRESS)).isPresent();
    container.clock().advance(Duration.ofMillis(1));

    assertThat(service.download(token, Rokin.ADDRESS)).isEmpty();
    assertThat(service.find(token)).isEmpty();
    assertThat(container.get(ReservationSweepService.class).wipeExpired()).isEqualTo(1);
    assertThat(sealedRows()).isZero();
  }

  @Test
  @DisplayName("証明書を使い始めるとファイルは消える (C-5)")
  void file_is_gone_after_the_first_log_in() {
    String token = rokin.issuanceToken(Rokin.LOGIN_ID);
    IssuanceView view = rokin.issue(token);

    rokin.logIn(rokin.fingerprint(String.valueOf(view.serialNumber())), Rokin.PASSWORD);

    assertThat(service.download(token, Rokin.ADDRESS)).isEmpty();
    assertThat(sealedRows()).isZero();
  }

  @Test
  @DisplayName("ロック中の利用者にはファイルを渡さない (C-13)")
  void file_is_not_handed_out_while_the_user_is_locked() {
    String token = rokin.issuanceToken(Rokin.LOGIN_ID);
    rokin.issue(token);
    for (int i = 0; i < 6; i++) {
      rokin.logInToIssue(Rokin.LOGIN_ID, "wr0ngpass");
    }

    assertThat(service.download(token, Rokin.ADDRESS)).isEmpty();
  }

  @Test
  @DisplayName("発行の直前にロックされたら発行しない (C-13)")
  void lock_between_log_in_and_press_stops_the_issue() {
    String token = rokin.issuanceToken(Rokin.LOGIN_ID);
    for (int i = 0; i < 6; i++) {
      rokin.logInToIssue(Rokin.LOGIN_ID, "wr0ngpass");
    }

    assertThat(service.issue(token, Rokin.ADDRESS)).isEqualTo(IssueResult.NOT_ALLOWED);
    assertThat(certificates()).isEmpty();
  }

  @Test
  @DisplayName("でたらめな券では何も開かない")
  void forged_tokens_open_nothing() {
    for (String forged : List.of("", "x", "!!!!", "A".repeat(22), "A".repeat(64))) {
      assertThat(service.find(forged)).as(forged).isEmpty();
      assertThat(service.issue(forged, "")).as(forged).isEqualTo(IssueResult.EXPIRED);
      assertThat(service.download(forged, "")).as(forged).isEmpty();
    }
  }

  @Test
  @DisplayName("存在しないユーザーIDも同じように答える (L-7)")
  void unknown_user_ids_answer_like_known_ones() {
    for (int i = 0; i < 20; i++) {
      assertThat(rokin.logInToIssue("nobody99", "wr0ngpass"))
          .isEqualTo(rokin.logInToIssue(Rokin.LOGIN_ID, "wr0ngpass"));
      if (i % 7 == 6) {
        container.clock().advance(Duration.ofHours(1));
      }
    }
    assertThat(container.clock().instant()).isAfter(TestClock.NOON);
  }

  private List<Certificate> certificates() {
    long user = rokin.userId(Rokin.LOGIN_ID);
    return container.inTransaction(() -> container.get(CertificateRepository.class).ofUser(user));
  }

  private long sealedRows() {
    return container.inTransaction(
        () ->
            ((Number)
                    container
                        .get(jakarta.persistence.EntityManager.class)
                        .createNativeQuery(
                            "SELECT count(*) FROM issuance WHERE sealed_password IS NOT NULL"
                                + " OR sealed_file IS NOT NULL")
                        .getSingleResult())
                .longValue());
  }

  private static X509Certificate open(DownloadFile file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(file.content()), Rokin.PASSWORD.toCharArray());
    String alias = store.aliases().nextElement();
    assertThat(store.getKey(alias, Rokin.PASSWORD.toCharArray())).isNotNull();
    assertThat(store.getCertificateChain(alias)).hasSize(2);
    return (X509Certificate) store.getCertificate(alias);
  }
}
