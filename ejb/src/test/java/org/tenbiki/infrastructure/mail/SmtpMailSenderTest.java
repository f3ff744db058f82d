package org.tenbiki.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenbiki.domain.notification.MailSender.MailNotSentException;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;
import org.tenbiki.infrastructure.config.Settings;

@DisplayName("メールの引き渡し")
class SmtpMailSenderTest {
  private static final OutgoingMail MAIL =
      new OutgoingMail(
          "id-1@tenbiki.example", "user@member.example", "【SERVICE】髙橋様へ", "登録が完了しました。\n﨑\n");

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Test
  @DisplayName("件名も本文もそのまま届き、二度送っても同じMessage-IDを持つ（8章）")
  void mail_arrives_as_written_under_our_message_id() throws Exception {
    SmtpMailSender sender = sender(SERVER.getSmtp().getPort());

    sender.send(MAIL);
    sender.send(MAIL);

    MimeMessage[] received = SERVER.getReceivedMessages();
    assertThat(received).hasSize(2);
    for (MimeMessage message : received) {
      assertThat(message.getMessageID()).isEqualTo("<id-1@tenbiki.example>");
      assertThat(message.getSubject()).isEqualTo(MAIL.subject());
      assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(MAIL.body());
      assertThat(message.getContentType()).startsWith("text/plain");
      assertThat(message.getAllRecipients()[0]).hasToString("user@member.example");
      assertThat(message.getFrom()[0]).hasToString("portal@tenbiki.example");
    }
  }

  @Test
  @DisplayName("サーバーが応じなければ送ったことにならない")
  void server_that_is_away_took_nothing() {
    int port = SERVER.getSmtp().getPort();
    SERVER.stop();

    assertThatExceptionOfType(MailNotSentException.class).isThrownBy(() -> sender(port).send(MAIL));
  }

  private static SmtpMailSender sender(int port) {
    Map<String, String> values =
        Map.of(
            "tenbiki.smtp.host", "127.0.0.1",
            "tenbiki.smtp.port", String.valueOf(port),
            "tenbiki.smtp.from", "portal@tenbiki.example");
    SmtpMailSender sender = new SmtpMailSender();
    sender.settings = new Settings(name -> Optional.ofNullable(values.get(name)));
    return sender;
  }
}
