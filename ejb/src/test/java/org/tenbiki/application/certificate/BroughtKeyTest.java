package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.infrastructure.pki.Requests;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("利用者の鍵による電子証明書発行")
class BroughtKeyTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final CertificateIssuanceService service;
  private final KeyPair keys = Requests.ec("secp256r1");

  BroughtKeyTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(CertificateIssuanceService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    OtherKind.set(container, "coop");
    OtherKind.change(container, "KEY_ORIGIN:PROGRAM", "KEY_ORIGIN:BROWSER");
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("証明書と認証局の証明書だけを渡し、主体は金融機関の定めにより、ログインできる (B-4)")
  void certificates_are_handed_out_without_a_key() throws Exception {
    String token = rokin.issuanceToken(Rokin.LOGIN_ID);
    assertThat(service.issue(token, KeySource.BROWSER, Requests.der(keys), Rokin.ADDRESS))
        .isEqualTo(IssueResult.STARTED);
    IssuanceView view = rokin.await(token);

    assertThat(view.fileName()).isEqualTo("sample00120260401120000.pem");
    DownloadFile file = service.download(token, Rokin.ADDRESS).orElseThrow();
    List<X509Certificate> chain = new ArrayList<>();
    CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(file.content()))
        .forEach(c -> chain.add((X509Certificate) c));
    assertThat(chain).hasSize(2);
    assertThat(chain.get(0).getPublicKey()).isEqualTo(keys.getPublic());
    assertThat(chain.get(0).getSubjectX500Principal().getName())
        .isEqualTo("CN=sample001,O=みどり労働組合,C=JP");
    chain.get(0).verify(chain.get(1).getPublicKey());
    assertThat(service.downloadLegacy(token, Rokin.PASSWORD, Rokin.ADDRESS))
        .isEqualTo(new LegacyFile.Gone());
    assertThat(rokin.logIn(fingerprint(view), Rokin.PASSWORD))
        .isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(service.startAnew(token, Rokin.ADDRESS)).isFalse();
  }

  @Test
  @DisplayName("画面二つから200並行に別々の鍵を送っても、証明書は一枚 (C-3, security 13)")
  void parallel_requests_make_one_certificate() throws Exception {
    List<String> tokens = List.of(token(), token());
    List<byte[]> requests = List.of(Requests.der(keys), Requests.der(Requests.ec("secp384r1")));

    Parallel.times(
        200, i -> service.issue(tokens.get(i % 2), KeySource.BROWSER, requests.get(i / 2 % 2), ""));
    tokens.forEach(rokin::await);

    assertThat(states()).containsExactly(CertificateState.ISSUED);
  }

  @Test
  @DisplayName("一度使われた鍵は、失効した証明書や他人の鍵でも断る (security 15)")
  void key_of_any_certificate_is_refused() {
    String first = token();
    service.issue(first, KeySource.UPLOAD, Requests.pem(Requests.der(keys)), Rokin.ADDRESS);
    rokin.await(first);
    assertThat(service.startAnew(first, Rokin.ADDRESS)).isTrue();
    assertThat(states()).containsExactly(CertificateState.REVOKED);

    refusesReused(token());
    rokin.registerMaster("CD123456", "other001");
    refusesReused(rokin.issuanceToken("other001"));
  }

  private void refusesReused(String token) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () -> service.issue(token, KeySource.BROWSER, Requests.der(keys), Rokin.ADDRESS))
        .extracting(InvalidInputException::code)
        .isEqualTo(ErrorCode.KEY_REUSED);
  }

  @Test
  @DisplayName("鍵を失ったら、未使用の証明書を無効にして発行し直せる (C-10)")
  void lost_key_is_replaced() {
    String lost = token();
    service.issue(lost, KeySource.BROWSER, Requests.der(keys), Rokin.ADDRESS);
    rokin.await(lost);
    assertThat(rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.UsableCertificateExists.class);

    assertThat(service.startAnew(lost, Rokin.ADDRESS)).isTrue();

    assertThat(service.download(lost, Rokin.ADDRESS)).isEmpty();
    String again = token();
    service.issue(again, KeySource.BROWSER, Requests.der(Requests.ec("secp256r1")), Rokin.ADDRESS);
    rokin.await(again);
    assertThat(states()).containsExactly(CertificateState.ISSUED, CertificateState.REVOKED);
  }

  @Test
  @DisplayName("サーバーが作った証明書は、この道では無効にできない (C-2)")
  void server_made_certificate_is_not_given_up() {
    OtherKind.set(container, "rokin");
    String token = token();
    rokin.issue(token);

    assertThat(service.startAnew(token, Rokin.ADDRESS)).isFalse();
    assertThat(states()).containsExactly(CertificateState.ISSUED);
  }

  @Test
  @DisplayName("鍵の出どころは利用条件が定めるものだけ")
  void only_the_sources_of_the_profile_are_taken() {
    assertThat(service.issue(token(), Rokin.ADDRESS)).isEqualTo(IssueResult.OTHER_KEY_WANTED);
    OtherKind.set(container, "rokin");
    for (KeySource source : List.of(KeySource.BROWSER, KeySource.UPLOAD)) {
      assertThat(service.issue(token(), source, Requests.der(keys), Rokin.ADDRESS))
          .as(source.name())
          .isEqualTo(IssueResult.OTHER_KEY_WANTED);
    }
    assertThat(states()).isEmpty();
  }

  @Test
  @DisplayName("15分を過ぎるか、券がでたらめなら要求を見もしない (C-5)")
  void late_or_forged_tokens_get_nothing() {
    String token = token();
    container.clock().advance(Duration.ofMinutes(15));
    for (String late : List.of(token, "", "A".repeat(64))) {
      assertThat(service.issue(late, KeySource.BROWSER, new byte[0], Rokin.ADDRESS))
          .isEqualTo(IssueResult.EXPIRED);
    }
  }

  private String token() {
    return rokin.issuanceToken(Rokin.LOGIN_ID);
  }

  private String fingerprint(IssuanceView view) {
    return rokin.fingerprint(String.valueOf(view.serialNumber()));
  }

  /** Newest first. */
  private List<CertificateState> states() {
    long user = rokin.userId(Rokin.LOGIN_ID);
    return container.inTransaction(
        () ->
            container.get(CertificateRepository.class).ofUser(user).stream()
                .map(Certificate::state)
                .toList());
  }
}
