package org.tenbiki.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

@DisplayName("送信待ちのメール")
class MailMessageTest {
  private static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");
  private static final Instant LEASE = NOW.plus(Duration.ofMinutes(10));
  private static final RetrySchedule TWO =
      new RetrySchedule(Duration.ofMinutes(1), Duration.ofMinutes(3), 2);

  private final MailMessage mail =
      new MailMessage(1, MailKind.RELEASED, "id@x", "a@b.example", new MailText("件名", "本文\n"), NOW);

  @Test
  @DisplayName("間は倍に伸び、いちばん長い間を超えない（8章）")
  void delay_doubles_up_to_the_longest() {
    assertThat(TWO.delayAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(TWO.delayAfter(2)).isEqualTo(Duration.ofMinutes(2));
    assertThat(TWO.delayAfter(3)).isEqualTo(Duration.ofMinutes(3));
    assertThat(TWO.delayAfter(20)).isEqualTo(Duration.ofMinutes(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(Duration.ofMinutes(2), Duration.ofMinutes(1), 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(Duration.ofMinutes(1), Duration.ofMinutes(1), 21));
  }

  @Test
  @DisplayName("戻らなかったノードの試みも一回と数え、最後のあとは残す（8章）")
  void try_whose_node_did_not_come_back_counts() {
    assertThat(mail.claim(TWO, NOW, LEASE)).isEqualTo(OptionalInt.of(1));
    assertThat(mail.claim(TWO, NOW, LEASE)).isEqualTo(OptionalInt.of(2));
    assertThat(mail.claim(TWO, NOW, LEASE)).isEmpty();

    assertThat(mail.state()).isEqualTo(MailState.PARKED);
    assertThat(mail.trouble()).contains(MailTrouble.INTERRUPTED);
  }

  @Test
  @DisplayName("遅れて戻ったノードの失敗は、いまのノードを妨げず、成功は成功（8章）")
  void late_failure_changes_nothing_and_late_success_counts() {
    int late = mail.claim(TWO, NOW, LEASE).orElseThrow();
    int current = mail.claim(TWO, NOW, LEASE).orElseThrow();

    mail.notSent(late, MailTrouble.TIMED_OUT, null, TWO, NOW);
    assertThat(mail.state()).isEqualTo(MailState.SENDING);
    mail.sent(NOW);
    mail.notSent(current, MailTrouble.TIMED_OUT, null, TWO, NOW);

    assertThat(mail.state()).isEqualTo(MailState.SENT);
    assertThat(mail.trouble()).isEmpty();
  }

  @Test
  @DisplayName("受け取らないと言われたメールはすぐに残し、再送は残ったものだけ（8章）")
  void refusal_for_good_parks_and_only_parked_mails_are_resent() {
    assertThatExceptionOfType(BusinessRuleException.class).isThrownBy(() -> mail.resend(NOW));
    mail.notSent(mail.claim(TWO, NOW, LEASE).orElseThrow(), MailTrouble.REFUSED, 550, TWO, NOW);
    assertThat(mail.state()).isEqualTo(MailState.PARKED);
    assertThat(mail.replyCode()).isEqualTo(550);

    mail.resend(NOW);

    assertThat(mail.state()).isEqualTo(MailState.WAITING);
    assertThat(mail.tries()).isZero();
    assertThat(mail.claim(TWO, NOW, LEASE)).isEqualTo(OptionalInt.of(2));
  }

  @Test
  @DisplayName("値は一行の文字だけになり、種類にない項目や足りない項目は誤り（8章）")
  void values_become_plain_lines() {
    Map<MailVariable, String> values = new EnumMap<>(MailVariable.class);
    MailVariable.ofEveryKind().forEach(v -> values.put(v, "x"));
    values.put(MailVariable.USER_NAME, "髙橋\r\nBcc: x@y.example\u202E" + "あ".repeat(60));

    String name = new MailValues(MailKind.RELEASED, values).values().get(MailVariable.USER_NAME);

    values.put(MailVariable.LOGIN_ID, "\uFDD0 x");
    assertThat(new MailValues(MailKind.RELEASED, values).values().get(MailVariable.LOGIN_ID))
        .isEqualTo("  x");
    assertThat(name).startsWith("髙橋  Bcc: x@y.example あ").hasSize(60);
    values.remove(MailVariable.USER_NAME);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MailValues(MailKind.RELEASED, values));
    values.put(MailVariable.USER_NAME, "x");
    values.put(MailVariable.SERIAL_NUMBER, "x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MailValues(MailKind.RELEASED, values));
    assertThatIllegalArgumentException().isThrownBy(() -> new MailText("a\nb", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> new MailText("a", "c\u0000"));
  }

  @Test
  @DisplayName("役に立つ間だけ送り、その時が来たら送らない (C-9)")
  void mail_that_is_of_no_use_any_more_is_not_taken() {
    mail.ofUseUntil(NOW);
    MailMessage inTime =
        new MailMessage(
            1, MailKind.RELEASED, "id@y", "a@b.example", new MailText("件名", "文\n"), NOW);
    inTime.ofUseUntil(NOW.plusNanos(1_000));

    assertThat(mail.claim(TWO, NOW, LEASE)).isEmpty();
    assertThat(mail.state()).isEqualTo(MailState.OBSOLETE);
    int claim = inTime.claim(TWO, NOW, LEASE).orElseThrow();
    inTime.notSent(claim, MailTrouble.REFUSED, 550, TWO, NOW);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> inTime.resend(NOW.plusNanos(1_000)))
        .extracting(BusinessRuleException::code)
        .isEqualTo(ErrorCode.MAIL_OUT_OF_TIME);
    inTime.resend(NOW);
    assertThat(inTime.state()).isEqualTo(MailState.WAITING);
  }
}
