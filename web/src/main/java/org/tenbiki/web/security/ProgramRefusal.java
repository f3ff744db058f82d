package org.tenbiki.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.shared.CalendarDay;
import org.tenbiki.application.shared.ClockTime;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.web.shared.Problem;
import org.tenbiki.web.shared.Texts;

/**
 * Why a program may not pass, as it is told.
 *
 * @param key of its words
 * @param arguments of the words in either language
 * @param seconds after which it may try again; 0 if nothing is told
 */
record ProgramRefusal(
    int status, ErrorCode code, String key, Function<Locale, List<Object>> arguments, int seconds) {
  /** Servlets have no name for it. Source: RFC 6585. */
  private static final int TOO_MANY_REQUESTS = 429;

  /** A request without what a log-in needs. */
  static ProgramRefusal unauthorized(ErrorCode code, Object... arguments) {
    return refusal(HttpServletResponse.SC_UNAUTHORIZED, code, arguments);
  }

  static ProgramRefusal unavailable() {
    return refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, ErrorCode.UNAVAILABLE)
        .after(Problem.RETRY_SECONDS);
  }

  /**
   * @param seconds until it may again, from 1
   */
  static ProgramRefusal tooMany(int seconds) {
    return refusal(TOO_MANY_REQUESTS, ErrorCode.TOO_MANY_REQUESTS, seconds).after(seconds);
  }

  /**
   * Outside of the service hours. Source: requirement A-6.
   *
   * @param opening the next; null if there is none for a year
   */
  static ProgramRefusal closed(@Nullable Instant opening, Instant now) {
    if (opening == null) {
      return unavailable();
    }
    OffsetDateTime told = opening.atZone(Japan.ZONE).toOffsetDateTime();
    long seconds = Math.max(1, Duration.between(now, opening).plusMillis(999).toSeconds());
    return refusal(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE, ErrorCode.SERVICE_CLOSED, told.toString())
        .after(Math.toIntExact(seconds));
  }

  /**
   * @param result neither closed hours nor the log-in of a member
   */
  static ProgramRefusal of(LoginResult result) {
    if (result instanceof LoginResult.FactorAsked || result instanceof LoginResult.NoFactor) {
      return forbidden(ErrorCode.FACTOR_FOR_PROGRAM);
    }
    if (result instanceof LoginResult.LoggedIn) {
      return forbidden(ErrorCode.FORBIDDEN);
    }
    return result instanceof LoginResult.Refused refused
        ? of(refused.why())
        : unauthorized(ErrorCode.WRONG_ID_OR_PASSWORD);
  }

  private static ProgramRefusal of(Recognition why) {
    if (why instanceof Recognition.Locked locked) {
      return locked(locked.until());
    }
    if (why instanceof Recognition.Blocked) {
      return forbidden(ErrorCode.LOGIN_BLOCKED);
    }
    if (why instanceof Recognition.Revoked) {
      return unauthorized(ErrorCode.CERTIFICATE_REVOKED);
    }
    if (why instanceof Recognition.Superseded superseded) {
      return unauthorized(ErrorCode.CERTIFICATE_SUPERSEDED, superseded.serialNumber());
    }
    if (why instanceof Recognition.Expired expired) {
      ErrorCode code = ErrorCode.CERTIFICATE_EXPIRED;
      return new ProgramRefusal(
          HttpServletResponse.SC_UNAUTHORIZED,
          code,
          code.messageKey(),
          locale -> List.of(CalendarDay.in(locale, expired.lastDay())),
          0);
    }
    return unauthorized(ErrorCode.UNKNOWN_OR_CLOSED);
  }

  private static ProgramRefusal locked(@Nullable Instant until) {
    ErrorCode code = ErrorCode.LOGIN_LOCKED;
    return until == null
        ? new ProgramRefusal(
            HttpServletResponse.SC_FORBIDDEN,
            code,
            code.messageKey() + ".person",
            locale -> List.of(),
            0)
        : new ProgramRefusal(
            HttpServletResponse.SC_FORBIDDEN,
            code,
            code.messageKey(),
            locale -> List.of(ClockTime.roundedUp(until), ClockTime.dayOfRoundedUp(locale, until)),
            0);
  }

  private static ProgramRefusal forbidden(ErrorCode code) {
    return refusal(HttpServletResponse.SC_FORBIDDEN, code);
  }

  private static ProgramRefusal refusal(int status, ErrorCode code, Object... arguments) {
    return new ProgramRefusal(status, code, code.messageKey(), locale -> List.of(arguments), 0);
  }

  private ProgramRefusal after(int some) {
    return new ProgramRefusal(status, code, key, arguments, some);
  }

  Problem problem(Locale locale, String requestId) {
    String words = Texts.text(locale, key, arguments.apply(locale).toArray());
    return new Problem(status, code, words, requestId, null);
  }

  /** With the headers that belong to the status. Source: RFC 9110. */
  void announce(HttpServletResponse response) {
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"tenbiki\", charset=\"UTF-8\"");
    }
    if (seconds > 0) {
      response.setHeader("Retry-After", String.valueOf(seconds));
    }
  }
}
