package org.tenbiki.application.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.WaitingSessions;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("ログイン")
class LoginServiceTest {
  private static final String WRONG = "wr0ngpass";

  private final TestDatabase database;
  private final TestContainer container;
  private final Rokin rokin;
  private final LoginService service;
  private final String fingerprint;

  LoginServiceTest(TestDatabase database) {
    this.database = database;
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(LoginService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("証明書からユーザーIDが分かり、パスワードで入り、直近3回が見える (A-1, A-3)")
  void certificate_and_password_log_in() {
    assertThat(service.recognise(rokin.institutionId(), fingerprint))
        .isInstanceOfSatisfying(
            Recognition.Recognised.class,
            r -> {
              assertThat(r.loginId()).isEqualTo(Rokin.LOGIN_ID);
              assertThat(r.lastDay()).isEqualTo(LocalDate.of(2027, 4, 1));
            });
    assertThat(rokin.logIn(fingerprint, WRONG))
        .isEqualTo(new LoginResult.Wrong(OptionalInt.empty()));
    container.clock().advance(Duration.ofSeconds(1));

    SessionUser user = loggedIn(fingerprint);

    TopView top = container.get(TopService.class).top(user);
    assertThat(top.organisation().in(Locale.ENGLISH)).isEqualTo("みどり労働組合");
    assertThat(own(top).daysLeft()).isEqualTo(365);
    assertThat(own(top).noticeDue()).isFalse();
    assertThat(top.lastLogins()).extracting(l -> l.success()).containsExactly(true, false);
    assertThat(top.lastLogins()).extracting(l -> l.address()).containsOnly(Rokin.ADDRESS);
  }

  @Test
  @DisplayName("職員には金融機関の名を、どちらの言語でも (A-1)")
  void staff_are_told_their_institution_in_either_language() {
    assertThat(service.recognise(rokin.institutionId(), rokin.certificateOf("staff001")))
        .isInstanceOfSatisfying(
            Recognition.Recognised.class,
            r -> assertThat(r.organisation()).isEqualTo(new LocalizedText("さくらろうきん", "Sakura")));
  }

  @Test
  @DisplayName("残り日数は最終日−今日、30日前から全ページ、最終日は0 (A-3)")
  void days_left_count_down_to_the_last_day() {
    SessionUser user = loggedIn(fingerprint);
    TopService tops = container.get(TopService.class);

    container.clock().set(Instant.parse("2027-03-01T14:59:59Z"));
    assertThat(own(tops.top(user)).noticeDue()).isFalse();
    container.clock().set(Instant.parse("2027-03-01T15:00:00Z"));
    assertThat(own(tops.top(user)).daysLeft()).isEqualTo(30);
    assertThat(own(tops.top(user)).noticeDue()).isTrue();
    container.clock().set(Instant.parse("2027-04-01T14:59:59Z"));
    assertThat(own(tops.top(user)).daysLeft()).isZero();
  }

  private static TopView.OwnCertificate own(TopView top) {
    return top.certificate().orElseThrow();
  }

  @Test
  @DisplayName("空のパスワードは照合も計数もしない")
  void nothing_typed_is_not_counted() {
    for (int i = 0; i < 10; i++) {
      assertThat(rokin.logIn(fingerprint, "")).isEqualTo(new LoginResult.Empty());
    }
    loggedIn(fingerprint);
  }

  @Test
  @DisplayName("Aの証明書とBのパスワードでは入れない (C-14)")
  void certificate_of_one_and_password_of_another() {
    container
        .get(org.tenbiki.application.registration.MasterRegistrationService.class)
        .register(
            rokin.ticket("CD123456"),
            new org.tenbiki.application.registration.RegisterMaster(
                "other001",
                "0therpass",
                "0therpass",
                "他人",
                "o@u.example",
                "o@u.example",
                "ja",
                ""));

    assertThat(rokin.logIn(fingerprint, "0therpass")).isInstanceOf(LoginResult.Wrong.class);
  }

  @Test
  @DisplayName("知らない証明書は何も開かない (A-2)")
  void unknown_certificate_opens_nothing() {
    assertThat(rokin.logIn("00".repeat(32), Rokin.PASSWORD))
        .isEqualTo(new LoginResult.Refused(new Recognition.Unknown()));
    assertThat(service.recognise(rokin.institutionId(), null))
        .isEqualTo(new Recognition.NoCertificate());
    assertThat(service.recognise(rokin.institutionId() + 1, fingerprint))
        .isEqualTo(new Recognition.Unknown());
  }

  @Test
  @DisplayName("期限は最終日の23:59:59まで (C-7, A-2)")
  void certificate_expires_after_its_last_second() {
    container.clock().set(Instant.parse("2027-04-01T14:59:59.999Z"));
    assertThat(service.recognise(rokin.institutionId(), fingerprint))
        .isInstanceOf(Recognition.Recognised.class);
    container.clock().set(Instant.parse("2027-04-01T15:00:00Z"));

    assertThat(service.recognise(rokin.institutionId(), fingerprint))
        .isEqualTo(new Recognition.Expired(LocalDate.of(2027, 4, 1)));
  }

  @Test
  @DisplayName("失効は次のリクエストから効く (C-12, C-13)")
  void revocation_ends_a_running_session() {
    SessionUser user = loggedIn(fingerprint);
    assertThat(service.check(user, fingerprint, Rokin.ADDRESS)).isEmpty();

    revoke("KEY_COMPROMISE", "紛失");

    assertThat(service.check(user, fingerprint, Rokin.ADDRESS)).isPresent();
    assertThat(sessionEnds()).containsExactly("Revoked");
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD))
        .isEqualTo(new LoginResult.Refused(new Recognition.Revoked()));
    assertThat(mails()).contains(MailKind.CERTIFICATE_REVOKED);
    assertThat(rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isInstanceOf(org.tenbiki.application.certificate.IssuanceLogInResult.Accepted.class);
  }

  @Test
  @DisplayName("権限の与え方が変わると、次のリクエストから前の権限では働かない (D-6, S-6)")
  void another_scheme_of_rights_ends_running_sessions_of_members() {
    SessionUser user = loggedIn(fingerprint);
    SessionUser staff =
        new SessionUser(
            rokin.operator().userId(),
            "staff001",
            "佐倉",
            rokin.operator().role(),
            rokin.institutionId(),
            "rokin",
            null,
            null,
            0,
            Powers.NONE);
    assertThat(service.check(user, fingerprint, Rokin.ADDRESS)).isEmpty();

    OtherKind.change(container, "RIGHTS_SCHEME:SIMPLE", "RIGHTS_SCHEME:GRANTED");

    assertThat(service.check(user, fingerprint, Rokin.ADDRESS)).isPresent();
    assertThat(container.get(LoginStepService.class).hasPowersOfToday(staff)).isTrue();
    SessionUser again = loggedIn(fingerprint);
    assertThat(service.check(again, fingerprint, Rokin.ADDRESS)).isEmpty();
    assertThat(again.powers().reaches(1)).isFalse();
  }

  @Test
  @DisplayName("ほかの電子証明書や電子証明書なしで現れたセッションは終わり、跡が残る (C-14, S-5)")
  void session_with_another_certificate_ends_and_leaves_a_trace() {
    SessionUser user = loggedIn(fingerprint);

    assertThat(service.check(user, "00".repeat(32), Rokin.ADDRESS)).isPresent();
    assertThat(service.check(user, null, Rokin.ADDRESS)).isPresent();

    assertThat(sessionEnds()).containsExactly("NoCertificate", "another certificate");
  }

  @Test
  @DisplayName("失効がログインの途中に入れば、ログインは断られる (C-13)")
  void revocation_while_a_log_in_waits_refuses_it() throws Exception {
    CompletableFuture<LoginResult> logIn =
        container.inTransaction(
            () -> {
              Certificate certificate = certificate();
              container.get(UserRepository.class).lock(certificate.userId());
              CompletableFuture<LoginResult> waiting =
                  CompletableFuture.supplyAsync(() -> rokin.logIn(fingerprint, Rokin.PASSWORD));
              new WaitingSessions(container, database).await();
              container
                  .get(CertificateRepository.class)
                  .lock(certificate.id())
                  .revoke(RevocationReason.KEY_COMPROMISE, container.clock().instant());
              return waiting;
            });

    assertThat(logIn.get()).isEqualTo(new LoginResult.Refused(new Recognition.Revoked()));
  }

  @Test
  @DisplayName("職員が「superseded」で失効しても、新しい電子証明書がなければ替わったとは言わない (A-2)")
  void revoked_as_superseded_without_a_newer_one_is_revoked() {
    revoke("SUPERSEDED", "パソコンの入れ替え");

    assertThat(service.recognise(rokin.institutionId(), fingerprint))
        .isEqualTo(new Recognition.Revoked());
  }

  @Test
  @DisplayName("発行者の署名があっても登録のない電子証明書は断り、跡を残す (S-5)")
  void unknown_certificate_of_our_authority_leaves_a_trace() {
    assertThat(rokin.logIn("ab".repeat(32), Rokin.PASSWORD))
        .isEqualTo(new LoginResult.Refused(new Recognition.Unknown()));

    assertThat(
            container.inTransaction(
                () ->
                    container
                        .get(EntityManager.class)
                        .createQuery(
                            "select e.details from AuditEvent e where e.object = :object",
                            String.class)
                        .setParameter("object", "ab".repeat(32))
                        .getResultList()))
        .containsExactly("unknown certificate");
  }

  @Test
  @DisplayName("失効は一度だけ、理由と説明が要る (S-2)")
  void revocation_needs_reason_and_happens_once() {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> revoke("KEY_COMPROMISE", " "));
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> revoke("NO_SUCH_REASON", "紛失"));
    revoke("KEY_COMPROMISE", "紛失");
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> revoke("KEY_COMPROMISE", "紛失"));
  }

  @Test
  @DisplayName("50並行の正しいパスワードはすべて入れる")
  void fifty_parallel_right_passwords_all_succeed() throws Exception {
    List<LoginResult> results = Parallel.times(50, i -> rokin.logIn(fingerprint, Rokin.PASSWORD));

    assertThat(results).allMatch(r -> r instanceof LoginResult.LoggedIn);
  }

  private SessionUser loggedIn(String certificate) {
    return ((LoginResult.LoggedIn) rokin.logIn(certificate, Rokin.PASSWORD)).user();
  }

  private Certificate certificate() {
    return container.get(CertificateRepository.class).findByFingerprint(fingerprint).orElseThrow();
  }

  private void revoke(String reason, String note) {
    long id = container.inTransaction(this::certificate).id();
    rokin.approve(
        container.get(PreparationService.class).revoke(rokin.operator(), id, reason, note));
  }

  private List<String> sessionEnds() {
    return container.inTransaction(
        () ->
            container
                .get(AuditTrail.class)
                .newest(rokin.userId(Rokin.LOGIN_ID), AuditEventType.SESSION_ENDED, 5)
                .stream()
                .map(event -> event.entry().details())
                .toList());
  }

  private List<MailKind> mails() {
    return container.get(MailOutbox.class).newest(20).stream().map(MailMessage::kind).toList();
  }
}
