package org.tenbiki.application.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.login.TopService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.user.UserDetails;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.secondfactor.FactorKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("お客様カードと認証アプリの発行 (B-2)")
class FactorServiceTest {
  private final TestContainer container = TestContainer.over(TestDatabase.H2);
  private final CardHolder holder = new CardHolder(container);
  private final FactorService service = container.get(FactorService.class);

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("発行した職員だけが、渡し終わるまで15分間だけ用紙を印刷できる")
  void only_who_issued_prints_until_handed_over() {
    holder.receive(FactorKind.GRID_CARD);
    Actor operator = holder.bank().operator();

    assertThat(service.print(operator, holder.userId())).isPresent();
    assertThat(service.print(holder.bank().approver(), holder.userId())).isEmpty();
    assertThat(service.handOver(holder.bank().approver(), holder.userId())).isEmpty();
    container.clock().advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(service.handOver(operator, holder.userId())).isPresent();
    container.clock().advance(Duration.ofMillis(1));
    assertThat(service.handOver(operator, holder.userId())).isEmpty();

    holder.receive(FactorKind.TOTP);
    FactorHandOver token = service.handOver(operator, holder.userId()).orElseThrow();
    assertThat(token.typed()).matches("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    assertThat(token.seconds()).isEqualTo(30);
    service.finish(operator, holder.userId());
    assertThat(service.handOver(operator, holder.userId())).isEmpty();
    assertThat(service.print(operator, holder.userId())).isEmpty();
  }

  @Test
  @DisplayName("カードは一枚ずつ別の表と番号。職員には種類と番号だけが見える")
  void every_card_is_another() {
    holder.receive(FactorKind.GRID_CARD);
    byte[] first = holder.secret();
    String number = factor().serialNumber();

    holder.receive(FactorKind.GRID_CARD);

    assertThat(holder.secret()).isNotEqualTo(first);
    assertThat(factor().serialNumber()).isNotEqualTo(number).matches("[0-9]{10}");
    assertThat(factor().kinds()).containsExactly("GRID_CARD", "TOTP");
  }

  private FactorView factor() {
    UserDetails details =
        container
            .get(UserDirectoryService.class)
            .find(holder.bank().operator(), holder.userId())
            .orElseThrow();
    return Objects.requireNonNull(details.factor());
  }

  @Test
  @DisplayName("職員、知らない種類、知らないユーザーには発行しない")
  void what_makes_no_sense_is_refused() {
    Actor operator = holder.bank().operator();

    refused(
        ErrorCode.FACTOR_NOT_FOR_USER,
        () -> service.issue(operator, holder.bank().userId("staff002"), "GRID_CARD"));
    refused(ErrorCode.FACTOR_NOT_ASKED, () -> service.issue(operator, holder.userId(), "EITHER"));
    refused(ErrorCode.NOT_FOUND, () -> service.issue(operator, 1, "GRID_CARD"));
    refused(ErrorCode.NO_FACTOR, () -> service.revoke(operator, holder.userId(), "紛失"));
    refused(
        ErrorCode.FORBIDDEN,
        () -> service.issue(holder.bank().actor("audit001"), holder.userId(), "TOTP"));
  }

  private static void refused(ErrorCode code, ThrowingCallable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  @DisplayName("発行、印刷、無効化が証跡に残り、秘密は残らない (S-5)")
  void acts_leave_a_trace_without_the_secret() {
    holder.receive(FactorKind.TOTP);
    Actor operator = holder.bank().operator();
    String secret =
        Objects.requireNonNull(service.handOver(operator, holder.userId()).orElseThrow().typed());
    service.print(operator, holder.userId());
    String number = factor().serialNumber();
    service.revoke(operator, holder.userId(), "紛失のため");

    assertThat(details(AuditEventType.FACTOR_ISSUED)).containsExactly(number + " TOTP");
    assertThat(details(AuditEventType.FACTOR_PRINTED)).containsExactly(number + " TOTP");
    assertThat(details(AuditEventType.FACTOR_REVOKED))
        .containsExactly(number + " TOTP: 紛失のため")
        .noneMatch(text -> text.contains(secret));
    assertThat(factor().isActive()).isFalse();
  }

  private List<String> details(AuditEventType type) {
    return container.inTransaction(
        () ->
            container.get(AuditTrail.class).newest(holder.userId(), type, 10).stream()
                .map(event -> event.entry().details())
                .toList());
  }

  @Test
  @DisplayName("秘密は封をして保存され、ほかのユーザーの行に写しても開かない")
  void secrets_are_sealed_to_their_row() {
    holder.receive(FactorKind.GRID_CARD);
    byte[] secret = holder.secret();
    byte[] stored =
        container.inTransaction(
            () ->
                (byte[])
                    container
                        .get(EntityManager.class)
                        .createNativeQuery("SELECT sealed_secret FROM second_factor")
                        .getSingleResult());
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(secret, StandardCharsets.US_ASCII));

    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery("UPDATE second_factor SET serial_number = '0000000000'")
                .executeUpdate());

    assertThatExceptionOfType(SecretSealer.SealBrokenException.class).isThrownBy(holder::secret);
  }

  @Test
  @DisplayName("証明書の名前は利用者番号と金融機関コード、更新のお知らせは40日前から (B-1, B-3)")
  void renewal_is_announced_forty_days_before() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    SessionUser user = ((LoginResult.LoggedIn) holder.confirm(token, holder.answer(token))).user();
    TopService tops = container.get(TopService.class);

    container.clock().advance(Duration.ofDays(365 - 41));
    assertThat(tops.top(user).certificate().orElseThrow().noticeDue()).isFalse();
    container.clock().advance(Duration.ofDays(1));
    assertThat(tops.top(user).certificate().orElseThrow().daysLeft()).isEqualTo(40);
    assertThat(tops.top(user).certificate().orElseThrow().noticeDue()).isTrue();
    assertThat(holder.bank().subjectOf(holder.fingerprint()))
        .contains("CN=" + Rokin.LOGIN_ID + "1394");
  }
}
