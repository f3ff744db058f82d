package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.RecordingMailSender;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.notification.EditTemplate;
import org.tenbiki.application.notification.MailDeliveryService;
import org.tenbiki.application.notification.MailRow;
import org.tenbiki.application.notification.MailTemplateService;
import org.tenbiki.application.notification.OutboxService;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("有効期限のお知らせ")
class ExpiryNoticeServiceTest {
  /** The last day of a certificate issued at the test clock's noon is 2027-04-01. */
  private static final Instant FIRST_DUE = Instant.parse("2027-03-01T15:00:00Z");

  private static final Instant SECOND_DUE = Instant.parse("2027-03-21T15:00:00Z");
  private static final Instant EXPIRED_DUE = Instant.parse("2027-04-01T15:00:00Z");

  private final TestContainer container;
  private final Rokin rokin;
  private final ExpiryNoticeService service;

  ExpiryNoticeServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(ExpiryNoticeService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.certificateOf(Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("30日前、10日前、期限後に一度ずつ届く (C-9)")
  void each_notice_is_written_once() {
    container.clock().set(FIRST_DUE.minusMillis(1));
    assertThat(written()).isEmpty();
    container.clock().set(FIRST_DUE);
    assertThat(written()).containsExactly(MailKind.EXPIRY_FIRST_NOTICE);
    assertThat(written()).isEmpty();
    container.clock().set(SECOND_DUE);
    assertThat(written()).containsExactly(MailKind.EXPIRY_SECOND_NOTICE);
    container.clock().set(EXPIRED_DUE);
    assertThat(written()).containsExactly(MailKind.CERTIFICATE_EXPIRED);
    container.clock().set(EXPIRED_DUE.plusSeconds(400 * 86_400));
    assertThat(written()).isEmpty();
  }

  @Test
  @DisplayName("止まっていた間のお知らせは最後の一通にまとまる (C-9)")
  void notices_missed_collapse_into_the_latest() {
    container.clock().set(SECOND_DUE.plusSeconds(60));
    assertThat(written()).containsExactly(MailKind.EXPIRY_SECOND_NOTICE);
    container.clock().set(EXPIRED_DUE.plusSeconds(40 * 86_400));
    assertThat(written()).containsExactly(MailKind.CERTIFICATE_EXPIRED);
  }

  @Test
  @DisplayName("送る前に次のお知らせの時が来れば、古い一通は送らない (C-9)")
  void notice_that_was_not_sent_gives_way_to_the_next() {
    deliverAll();
    container.clock().set(FIRST_DUE);
    service.writeDue();
    container.clock().advance(Duration.ofDays(20));
    service.writeDue();

    assertThat(deliverAll()).containsExactly(MailKind.EXPIRY_SECOND_NOTICE);
    container.clock().advance(Duration.ofDays(20));
    service.writeDue();
    assertThat(deliverAll()).containsExactly(MailKind.CERTIFICATE_EXPIRED);
  }

  @Test
  @DisplayName("遅れて送るお知らせの残り日数は送る日のもの、金庫が直した文面でも (C-9)")
  void days_left_are_those_of_the_day_of_sending() {
    deliverAll();
    rewrite("【${serviceName}】あと${daysLeft}日", "${lastDay} まで、あと${daysLeft}日です。");
    container.clock().set(FIRST_DUE);
    service.writeDue();
    assertThat(newest()).isEqualTo("あと30日|2027年4月1日 まで、あと30日です。");
    container.clock().set(SECOND_DUE.minusMillis(1));

    assertThat(deliverAll()).containsExactly(MailKind.EXPIRY_FIRST_NOTICE);

    List<OutgoingMail> sent = container.get(RecordingMailSender.class).sent();
    assertThat(sent.get(sent.size() - 1).subject()).endsWith("あと11日");
    assertThat(sent.get(sent.size() - 1).body()).contains("あと11日です。");
    container.clock().advance(Duration.ofDays(3));
    assertThat(newest()).isEqualTo("あと11日|2027年4月1日 まで、あと11日です。");
  }

  private void rewrite(String subject, String body) {
    container
        .get(MailTemplateService.class)
        .save(
            rokin.operator(),
            new EditTemplate(MailKind.EXPIRY_FIRST_NOTICE, MailLanguage.JA, subject, body, 0));
  }

  private String newest() {
    OutboxService outbox = container.get(OutboxService.class);
    MailRow row = outbox.list(rokin.operator(), Optional.empty(), Usual.MAILS, 0, 1).rows().get(0);
    String body = outbox.find(rokin.operator(), row.id()).orElseThrow().body();
    return row.subject().replaceAll(".*】", "") + "|" + body.lines().findFirst().orElseThrow();
  }

  /** The kinds that were sent by it. */
  private List<MailKind> deliverAll() {
    container.get(MailDeliveryService.class).deliverDue(100);
    return container.get(MailOutbox.class).newest(100).stream()
        .filter(mail -> container.clock().instant().equals(mail.sentAt()))
        .map(MailMessage::kind)
        .toList();
  }

  @Test
  @DisplayName("更新済みの電子証明書については知らせない (C-9)")
  void renewed_certificate_is_not_told_about() {
    container.clock().set(FIRST_DUE);
    assertThat(written()).hasSize(1);
    rokin.certificateOf(Rokin.LOGIN_ID);
    assertThat(written()).isEmpty();
    container.clock().set(SECOND_DUE);
    assertThat(written()).isEmpty();
    container.clock().set(EXPIRED_DUE);
    assertThat(written()).isEmpty();
  }

  @Test
  @DisplayName("何台で同時に動いても一通 (C-9)")
  void however_many_nodes_write_it_once() throws Exception {
    container.clock().set(FIRST_DUE);
    int before = rokin.mails().size();

    Parallel.times(16, i -> service.writeDue());

    assertThat(rokin.mails()).hasSize(before + 1);
  }

  private List<MailKind> written() {
    int before = rokin.mails().size();
    service.writeDue();
    List<MailKind> all = rokin.mails();
    return all.subList(0, all.size() - before);
  }
}
