package org.tenbiki.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRole;

@DisplayName("プログラムのログインを断る言葉")
class ProgramRefusalTest {
  private static final Instant OPENING = Instant.parse("2026-11-23T23:00:00Z");

  static Stream<Arguments> refusals() {
    return Stream.of(
        of(new LoginResult.Wrong(OptionalInt.of(1)), 401, ErrorCode.WRONG_ID_OR_PASSWORD, "wrong"),
        of(new LoginResult.Empty(), 401, ErrorCode.WRONG_ID_OR_PASSWORD, "wrong"),
        of(new LoginResult.NoFactor(), 403, ErrorCode.FACTOR_FOR_PROGRAM, "factor"),
        of(new LoginResult.FactorAsked("t"), 403, ErrorCode.FACTOR_FOR_PROGRAM, "factor"),
        of(staff(), 403, ErrorCode.FORBIDDEN, "not allowed"),
        of(new Recognition.Revoked(), 401, ErrorCode.CERTIFICATE_REVOKED, "revoked"),
        of(new Recognition.Superseded("0a1b"), 401, ErrorCode.CERTIFICATE_SUPERSEDED, "0a1b"),
        of(
            new Recognition.Expired(LocalDate.of(2027, 4, 1)),
            401,
            ErrorCode.CERTIFICATE_EXPIRED,
            "1 April 2027"),
        of(new Recognition.Unknown(), 401, ErrorCode.UNKNOWN_OR_CLOSED, "cannot be used"),
        of(new Recognition.Locked(OPENING, true), 403, ErrorCode.LOGIN_LOCKED, "8:00 (24 November"),
        of(new Recognition.Locked(null, true), 403, ErrorCode.LOGIN_LOCKED, "Locked"),
        of(new Recognition.Blocked(false), 403, ErrorCode.LOGIN_BLOCKED, "Blocked"));
  }

  private static Arguments of(Recognition why, int status, ErrorCode code, String words) {
    return of(new LoginResult.Refused(why), status, code, words);
  }

  private static Arguments of(LoginResult result, int status, ErrorCode code, String words) {
    return Arguments.of(result, status, code, words);
  }

  private static LoginResult staff() {
    return new LoginResult.LoggedIn(
        new SessionUser(
            1, "staff001", "佐倉", UserRole.STAFF_OPERATOR, 1, "rokin", null, null, 0, Powers.NONE),
        Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  @DisplayName("理由ごとに、状態コードと言葉")
  void every_reason_has_status_and_words(
      LoginResult result, int status, ErrorCode code, String words) {
    ProgramRefusal refusal = ProgramRefusal.of(result);
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(words(refusal, Locale.ENGLISH)).contains(words);
    assertThat(words(refusal, Locale.ROOT)).isNotEqualTo(words(refusal, Locale.ENGLISH));
    assertThat(refusal.seconds()).isZero();
  }

  /** As the bundle has them. */
  private static String words(ProgramRefusal refusal, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "Messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(refusal.key()), locale)
        .format(refusal.arguments().apply(locale).toArray());
  }

  @Test
  @DisplayName("時間外は、次に開く時刻と、それまでの秒数（切り上げ）")
  void closed_hours_say_when_they_end() {
    ProgramRefusal refusal =
        ProgramRefusal.closed(OPENING, OPENING.minus(Duration.ofMillis(61_001)));
    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.code()).isEqualTo(ErrorCode.SERVICE_CLOSED);
    assertThat(refusal.seconds()).isEqualTo(62);
    assertThat(words(refusal, Locale.ENGLISH)).contains("2026-11-24T08:00+09:00");
    assertThat(ProgramRefusal.closed(OPENING, OPENING).seconds()).isEqualTo(1);
    assertThat(ProgramRefusal.closed(null, OPENING).code()).isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  @DisplayName("401には求める方式、429には待つ秒数が付く")
  void statuses_bring_their_headers() {
    FakeRequest exchange = new FakeRequest();
    ProgramRefusal.unauthorized(ErrorCode.NO_CERTIFICATE).announce(exchange.response());
    assertThat(exchange.headers)
        .containsOnlyKeys("WWW-Authenticate")
        .containsValue("Basic realm=\"tenbiki\", charset=\"UTF-8\"");
    exchange.headers.clear();
    ProgramRefusal.tooMany(17).announce(exchange.response());
    assertThat(exchange.headers).containsExactly(Map.entry("Retry-After", "17"));
    exchange.headers.clear();
    ProgramRefusal.unavailable().announce(exchange.response());
    assertThat(exchange.headers).containsExactly(Map.entry("Retry-After", "30"));
  }
}
