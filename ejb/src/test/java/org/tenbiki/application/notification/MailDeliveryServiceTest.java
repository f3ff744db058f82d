package org.tenbiki.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.RecordingMailSender;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.notification.MailText;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("メールの送信")
class MailDeliveryServiceTest {
  private final TestContainer container;
  private final MailDeliveryService service;
  private final RecordingMailSender sender;
  private final Rokin rokin;

  MailDeliveryServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    service = container.get(MailDeliveryService.class);
    sender = container.get(RecordingMailSender.class);
    rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("一通は一度だけ送る（8章）")
  void mail_is_sent_once() throws Exception {
    Parallel.times(16, i -> service.deliverDue(1));

    assertThat(sender.sent()).hasSize(1);
    assertThat(service.deliverDue(1)).isZero();
    assertThat(mail().state()).isEqualTo(MailState.SENT);
  }

  @Test
  @DisplayName("失敗すると間を倍にして試し、10回で止めて残す（8章）")
  void mail_is_tried_again_with_growing_delay_and_then_parked() {
    sender.failing(true);
    long minutes = 1;
    for (int tries = 1; tries < 10; tries++) {
      service.deliverDue(1);
      assertThat(mail().tries()).isEqualTo(tries);
      container.clock().advance(Duration.ofMinutes(minutes).minusMillis(1));
      service.deliverDue(1);
      assertThat(mail().tries()).as("before %s minutes", minutes).isEqualTo(tries);
      container.clock().advance(Duration.ofMillis(1));
      minutes *= 2;
    }
    service.deliverDue(1);

    assertThat(mail().tries()).isEqualTo(10);
    assertThat(mail().state()).isEqualTo(MailState.PARKED);
    sender.failing(false);
    container.clock().advance(Duration.ofDays(30));
    assertThat(service.deliverDue(1)).isZero();
  }

  @Test
  @DisplayName("同時に送るのは設定した数まで（8章）")
  void as_many_at_once_as_are_set_and_no_more() {
    write(20);
    CountDownLatch four = new CountDownLatch(4);
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    sender.around(
        () -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          if (begun.incrementAndGet() > 1) {
            four.countDown();
            await(four);
          }
        },
        now::decrementAndGet);

    assertThat(service.deliverDue(100)).isEqualTo(21);

    assertThat(most).hasValue(4);
    assertThat(sender.lines()).isLessThanOrEqualTo(5);
  }

  @Test
  @DisplayName("サーバーが一本の接続しか受けなければ、その一本で全部送り、試行は数えない（8章）")
  void server_that_takes_one_connection_costs_no_mail_a_try() {
    write(20);
    sender.ready(false);

    assertThat(service.deliverDue(100)).isEqualTo(21);

    assertThat(container.get(MailOutbox.class).newest(100))
        .extracting(MailMessage::tries)
        .containsOnly(0);
  }

  @Test
  @DisplayName("送っている間に送る時が来たメールも、同じ回で送る（8章）")
  void mails_that_become_due_meanwhile_go_in_the_same_run() {
    AtomicBoolean written = new AtomicBoolean();
    sender.around(
        () -> {
          if (written.compareAndSet(false, true)) {
            write(3);
          }
        },
        () -> {});

    assertThat(service.deliverDue(100)).isEqualTo(4);
    assertThat(service.deliverDue(100)).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      MailMessage mail =
          new MailMessage(
              rokin.institutionId(),
              MailKind.RELEASED,
              "id-" + i + "@tenbiki.example",
              "user@member.example",
              new MailText("件名", "本文\n"),
              container.clock().instant());
      container.inTransaction(
          () -> {
            container.get(MailOutbox.class).add(mail);
            return true;
          });
    }
  }

  private MailMessage mail() {
    return container.get(MailOutbox.class).newest(1).get(0);
  }
}
