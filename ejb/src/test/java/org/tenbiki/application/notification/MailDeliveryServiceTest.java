package org.tenbiki.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.RecordingMailSender;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("メールの送信")
class MailDeliveryServiceTest {
  private final TestContainer container;
  private final MailDeliveryService service;
  private final RecordingMailSender sender;

  MailDeliveryServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    service = container.get(MailDeliveryService.class);
    sender = container.get(RecordingMailSender.class);
    new Rokin(container).registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
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

  private MailMessage mail() {
    return container.get(MailOutbox.class).newest(1).get(0);
  }
}
