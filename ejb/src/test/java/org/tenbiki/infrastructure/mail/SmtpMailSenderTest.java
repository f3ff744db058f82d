package org.tenbiki.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.notification.MailSender.Line;
import org.tenbiki.domain.notification.MailSender.MailNotSentException;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;
import org.tenbiki.domain.notification.MailTrouble;
import org.tenbiki.infrastructure.config.Settings;
import org.tenbiki.infrastructure.mail.ScriptedSmtpServer.Behaviour;

@DisplayName("メールの引き渡し")
class SmtpMailSenderTest {
  private static final Instant WRITTEN = Instant.parse("2026-04-01T03:00:00Z");
  private static final OutgoingMail MAIL = mail("user@member.example");

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Test
  @DisplayName("件名も本文もそのまま届き、二度送っても同じMessage-IDと日付を持つ（8章）")
  void mail_arrives_as_written_under_our_message_id() throws Exception {
    SmtpMailSender sender = sender(SERVER.getSmtp().getPort(), false);

    send(sender);
    send(sender);

    MimeMessage[] received = SERVER.getReceivedMessages();
    assertThat(received).hasSize(2);
    for (MimeMessage message : received) {
      assertThat(message.getMessageID()).isEqualTo("<id-1@tenbiki.example>");
      assertThat(message.getSubject()).isEqualTo(MAIL.subject());
      assertThat(message.getHeader("Subject")[0]).isASCII();
      assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(MAIL.body());
      assertThat(message.getContentType()).startsWith("text/plain");
      assertThat(message.getAllRecipients()[0]).hasToString("user@member.example");
      assertThat(message.getFrom()[0]).hasToString("portal@tenbiki.example");
      assertThat(message.getSentDate()).isEqualTo(Date.from(WRITTEN));
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }
  }

  @Test
  @DisplayName("サーバーが応じなければ送ったことにならない")
  void server_that_is_away_took_nothing() throws Exception {
    // Held but not listened on: a port that is only given back may soon be another program's.
    try (Socket held = new Socket()) {
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      assertThat(failure(held.getLocalPort(), MAIL, false).trouble())
          .isEqualTo(MailTrouble.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY_AT_GREETING, UNREACHABLE, 421",
    "SILENT_AT_GREETING, TIMED_OUT,",
    "DROPS_AT_GREETING, UNREACHABLE,",
    "SENDER_LATER, REFUSED_FOR_NOW, 451",
    "RECIPIENT_LATER, REFUSED_FOR_NOW, 450",
    "RECIPIENT_NEVER, REFUSED, 550",
    "DROPS_AT_RECIPIENT, BROKEN_OFF,",
    "TEXT_LATER, REFUSED_FOR_NOW, 452",
    "TEXT_NEVER, REFUSED, 554",
    "DROPS_IN_TEXT, BROKEN_OFF,",
    "DROPS_AFTER_TEXT, BROKEN_OFF,",
    "TAKES_AND_DROPS, BROKEN_OFF,",
    "TAKES_AND_IS_SILENT, TIMED_OUT,",
    "DRIPS, TIMED_OUT,"
  })
  @DisplayName("どこで断られ、切れ、黙られても、理由が分かり、待ちに終わりがある（8章）")
  void every_failure_has_a_reason_and_an_end(
      Behaviour behaviour, MailTrouble trouble, Integer replyCode) {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
      server.next(behaviour);
      long start = System.nanoTime();

      MailNotSentException failure = failure(server.port(), MAIL, behaviour.takesForEver());

      assertThat(failure.trouble()).isEqualTo(trouble);
      assertThat(failure.replyCode()).isEqualTo(replyCode);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  @DisplayName("一通にかけてよい時間は、同じ接続の次の一通でまた始まる（8章）")
  void longest_time_begins_anew_with_each_mail() {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer();
        Line line = sender(server.port(), true).open()) {
      server.slowness(Duration.ofMillis(150));

      IntStream.range(0, 10).forEach(i -> line.send(MAIL));

      assertThat(server.taken()).hasSize(10);
      assertThat(server.connections()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"WELL", "DROPS_AT_QUIT", "SILENT_AT_QUIT"})
  @DisplayName("受け取ったあとの別れ方は問わない：もう一度送らない（8章）")
  void mail_that_was_taken_is_sent_however_the_server_leaves(Behaviour behaviour) {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
      server.next(behaviour);

      send(sender(server.port(), false));

      assertThat(server.taken()).containsExactly("id-1@tenbiki.example");
    }
  }

  @Test
  @DisplayName("続けて送るメールは一本の接続で送り、断られた次は新しい接続で送る（8章）")
  void one_connection_takes_one_mail_after_another() {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer();
        Line line = sender(server.port(), false).open()) {
      assertThat(line.ready()).isTrue();
      IntStream.range(0, 5).forEach(i -> line.send(MAIL));
      assertThat(server.connections()).isOne();

      assertThatExceptionOfType(MailNotSentException.class)
          .isThrownBy(() -> line.send(mail("no address at all")));
      server.next(Behaviour.WELL);
      line.send(MAIL);
      assertThat(server.taken()).hasSize(6);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"DROPS_AT_SECOND", "BUSY_AT_SECOND"})
  @DisplayName("サーバーが間で接続を終えても、次のメールは新しい接続でそのまま届く（8章）")
  void connection_that_ended_in_between_costs_no_try(Behaviour behaviour) {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer();
        Line line = sender(server.port(), false).open()) {
      server.next(behaviour, behaviour);

      IntStream.range(0, 3).forEach(i -> line.send(MAIL));

      assertThat(server.taken()).hasSize(3);
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  @DisplayName("本文を渡したあとで接続が切れたら、その場ではもう送らない（8章）")
  void mail_whose_text_was_begun_is_not_sent_anew_within_the_try() {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer();
        Line line = sender(server.port(), false).open()) {
      server.next(Behaviour.TAKES_SECOND_AND_DROPS);
      line.send(MAIL);

      assertThatExceptionOfType(MailNotSentException.class)
          .isThrownBy(() -> line.send(MAIL))
          .satisfies(e -> assertThat(e.trouble()).isEqualTo(MailTrouble.BROKEN_OFF));

      assertThat(server.taken()).hasSize(2);
      assertThat(server.connections()).isOne();
    }
  }

  @Test
  @DisplayName("これ以上の接続を受けないサーバーは、メールなしで分かる（8章）")
  void line_that_is_not_let_in_says_so_without_a_mail() {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer();
        Line line = sender(server.port(), false).open();
        Line notSetUp = sender(Map.of()).open()) {
      server.next(Behaviour.BUSY_AT_GREETING);

      assertThat(line.ready()).isFalse();
      assertThat(notSetUp.ready()).isFalse();
      assertThat(line.ready()).isTrue();
    }
  }

  @Test
  @DisplayName("宛先になれない宛先は、サーバーに聞くまでもない")
  void address_that_is_none_is_refused() {
    assertThat(failure(1, mail("no address at all"), false).trouble())
        .isEqualTo(MailTrouble.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "tenbiki.smtp.host, ''",
    "tenbiki.smtp.from, ''",
    "tenbiki.smtp.from, nobody",
    "tenbiki.smtp.timeout, ten seconds",
    "tenbiki.smtp.timeout, PT0S",
    "tenbiki.smtp.longest, PT5M",
    "tenbiki.smtp.user, portal"
  })
  @DisplayName("設定がないか誤っていれば、それがメールの送れない理由になる")
  void missing_or_wrong_setting_is_the_reason(String name, String value) {
    Map<String, String> values = settings(1, false);
    values.put(name, value);

    assertThatExceptionOfType(MailNotSentException.class)
        .isThrownBy(() -> send(sender(values)))
        .satisfies(e -> assertThat(e.trouble()).isEqualTo(MailTrouble.NOT_SET_UP));
  }

  @ParameterizedTest
  @ValueSource(strings = {"件名\r\nBcc: x@y.example", "件名\nx", "件名\rx", "\u2028", "\u0000"})
  @DisplayName("件名にも宛先にも改行は入らない：ヘッダーを足せない（8章）")
  void header_takes_no_line_break(String subject) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutgoingMail("id", "a@b.example", subject, "body", WRITTEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutgoingMail("id", subject, "subject", "body", WRITTEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutgoingMail(subject, "a@b.example", "subject", "body", WRITTEN));
  }

  private static void send(SmtpMailSender sender) {
    try (Line line = sender.open()) {
      line.send(MAIL);
    }
  }

  private static OutgoingMail mail(String to) {
    return new OutgoingMail(
        "id-1@tenbiki.example", to, "【SERVICE】髙橋様へ\uFA19𠮷", "登録が完了しました。\n﨑\n", WRITTEN);
  }

  private static MailNotSentException failure(int port, OutgoingMail mail, boolean impatient) {
    try (Line line = sender(port, impatient).open()) {
      line.send(mail);
    } catch (MailNotSentException e) {
      return e;
    }
    throw new AssertionError("was sent");
  }

  private static SmtpMailSender sender(int port, boolean impatient) {
    return sender(settings(port, impatient));
  }

  private static Map<String, String> settings(int port, boolean impatient) {
    Map<String, String> values = new HashMap<>();
    values.put("tenbiki.smtp.host", "127.0.0.1");
    values.put("tenbiki.smtp.port", String.valueOf(port));
    values.put("tenbiki.smtp.from", "portal@tenbiki.example");
    values.put("tenbiki.smtp.timeout", impatient ? "PT0.3S" : "PT30S");
    values.put("tenbiki.smtp.longest", impatient ? "PT1S" : "PT1M");
    return values;
  }

  private static SmtpMailSender sender(Map<String, String> values) {
    SmtpMailSender sender = new SmtpMailSender();
    sender.settings = new Settings(name -> Optional.ofNullable(values.get(name)));
    return sender;
  }
}
