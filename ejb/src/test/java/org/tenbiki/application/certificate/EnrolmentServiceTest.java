package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.infrastructure.pki.Requests;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("証明書発行アプリのコード（U-4）")
class EnrolmentServiceTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Ids of credentials that queue apart from the few codes of a test. */
  private static final long FAR_FROM_CODES = 700;

  private final TestContainer container;
  private final ProgramUser user;
  private final KeyPair keys = Requests.ec("secp256r1");

  EnrolmentServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    user = ProgramUser.registered(container);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("コードと鍵で証明書を受け取り、同じ鍵なら何度でも同じもの、別の鍵なら断る")
  void code_and_key_get_one_certificate() throws Exception {
    String token = user.token();
    String code = user.code(token);
    assertThat(user.code(token)).isEqualTo(code);

    EnrolmentResult first = user.enrolled(code, keys);

    byte[] file = ((EnrolmentResult.Issued) first).file().content();
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(file));
    assertThat(certificate.getPublicKey()).isEqualTo(keys.getPublic());
    assertThat(((EnrolmentResult.Issued) user.enrol(code, keys)).file().content()).isEqualTo(file);
    assertThat(user.enrol(code, Requests.ec("secp256r1"))).isEqualTo(refused(ErrorCode.CODE_USED));
    IssuanceView view = container.get(CertificateIssuanceService.class).find(token).orElseThrow();
    assertThat(view.keySource()).isEqualTo(KeySource.PROGRAM);

    String fingerprint = user.rokin().fingerprint(String.valueOf(view.serialNumber()));
    user.rokin().logIn(fingerprint, Rokin.PASSWORD);
    assertThat(user.enrol(code, keys)).isEqualTo(refused(ErrorCode.CODE_USED));
  }

  @Test
  @DisplayName("小文字でも、ハイフンがなくても、似た文字を打っても同じコード")
  void code_is_folded() {
    String code = user.code(user.token());
    String typed =
        code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'l');

    assertThat(user.enrolled(typed, keys)).isInstanceOf(EnrolmentResult.Issued.class);
  }

  @Test
  @DisplayName("違うコードは6回までで、その後は正しいコードも通らず、画面はそれを示す")
  void sixth_wrong_code_wears_the_code_out() {
    String token = user.token();
    String code = user.code(token);
    for (int i = 1; i <= 6; i++) {
      assertThat(user.enrol(ProgramUser.wrong(code), keys))
          .as("guess %d", i)
          .isEqualTo(refused(i < 6 ? ErrorCode.CODE_WRONG : ErrorCode.CODE_WORN_OUT));
    }

    assertThat(user.enrol(code, keys)).isEqualTo(refused(ErrorCode.CODE_WORN_OUT));
    assertThat(container.get(EnrolmentService.class).find(token)).isEmpty();
    String another = user.code(user.token());
    assertThat(user.enrolled(another, keys)).isInstanceOf(EnrolmentResult.Issued.class);
  }

  @Test
  @DisplayName("だれにも出していないコードも同じように答え、同じように数える (L-7)")
  void codes_of_nobody_answer_like_wrong_ones() {
    for (int i = 1; i <= 7; i++) {
      assertThat(user.enrol("ABCD-EFGH-JKMN-PQRS", keys))
          .as("guess %d", i)
          .isEqualTo(refused(i < 6 ? ErrorCode.CODE_WRONG : ErrorCode.CODE_WORN_OUT));
    }
    for (String never : List.of("", "x", "ABCD-EFGH-JKMN-PQR", "ABCD-EFGH-JKMN-PQRU")) {
      assertThat(user.enrol(never, keys)).as(never).isEqualTo(refused(ErrorCode.CODE_WRONG));
    }
  }

  @Test
  @DisplayName("何度推測しても、証跡に残るのは照合した6回だけ。最後の一つは断りとして残る")
  void trail_keeps_what_was_compared() {
    String wrong = ProgramUser.wrong(user.code(user.token()));
    for (int i = 0; i < 20; i++) {
      user.enrol(wrong, keys);
      user.enrol("ABCD-EFGH-JKMN-PQRS", keys);
    }

    assertThat(refusals(AuditOutcome.FAILURE)).isEqualTo(2 * 5);
    assertThat(refusals(AuditOutcome.REFUSED)).isEqualTo(2);
  }

  private long refusals(AuditOutcome outcome) {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select count(e) from AuditEvent e where e.type = :type"
                        + " and e.outcome = :outcome",
                    Long.class)
                .setParameter("type", AuditEventType.ENROLMENT_CODE_REFUSED)
                .setParameter("outcome", outcome)
                .getSingleResult());
  }

  @Test
  @DisplayName("コードの照合はハッシュの順番を待たず、その場所も取らない")
  void codes_take_no_place_of_hashes() throws Exception {
    String wrong = ProgramUser.wrong(user.code(user.token()));
    ComparisonQueue queue = container.get(ComparisonQueue.class);
    int places = container.get(PasswordHasher.class).atOnce();
    CountDownLatch taken = new CountDownLatch(places);
    CountDownLatch done = new CountDownLatch(1);
    ExecutorService hashing = Executors.newFixedThreadPool(places);
    try {
      for (int i = 0; i < places; i++) {
        long elsewhere = FAR_FROM_CODES + i;
        hashing.submit(() -> queue.inTurn(elsewhere, () -> hold(taken, done)));
      }
      assertThat(taken.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

      EnrolmentResult result =
          CompletableFuture.supplyAsync(() -> user.enrol(wrong, keys))
              .get(LIMIT.toSeconds(), TimeUnit.SECONDS);

      assertThat(result).isEqualTo(refused(ErrorCode.CODE_WRONG));
    } finally {
      done.countDown();
      hashing.shutdown();
    }
  }

  private static boolean hold(CountDownLatch taken, CountDownLatch done) {
    taken.countDown();
    try {
      return done.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  @DisplayName("15分を過ぎたコードは、その旨を示して断る")
  void late_code_is_refused() {
    String code = user.code(user.token());
    container.clock().advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(user.enrol(ProgramUser.wrong(code), keys)).isEqualTo(refused(ErrorCode.CODE_WRONG));
    container.clock().advance(Duration.ofMillis(1));

    assertThat(user.enrol(code, keys)).isEqualTo(refused(ErrorCode.CODE_EXPIRED));
  }

  @Test
  @DisplayName("画面でキャンセルした発行のコードは、もう使えない (C-3)")
  void code_of_a_cancelled_issue_is_over() {
    String token = user.token();
    String code = user.code(token);
    container.get(CertificateIssuanceService.class).close(token);

    assertThat(user.enrol(code, keys)).isEqualTo(refused(ErrorCode.CODE_EXPIRED));
  }

  @Test
  @DisplayName("弱い鍵は、コードが正しくても断る (security 15)")
  void key_is_judged() {
    String code = user.code(user.token());
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> user.enrol(code, Requests.ec("secp521r1")));
    assertThat(user.enrolled(code, keys)).isInstanceOf(EnrolmentResult.Issued.class);
  }

  @Test
  @DisplayName("サーバーで鍵を作る金融機関に替わったら、パスワードのない発行は始まらない")
  void issue_without_a_password_makes_no_key_on_the_server() {
    String token = user.token();
    OtherKind.set(container, "rokin");

    assertThat(container.get(CertificateIssuanceService.class).issue(token, Rokin.ADDRESS))
        .isEqualTo(IssueResult.EXPIRED);
  }

  private static EnrolmentResult refused(ErrorCode code) {
    return new EnrolmentResult.CodeRefused(code);
  }
}
