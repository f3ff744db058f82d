package org.tenbiki.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.RecordingMailSender;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.domain.notification.MailRetention;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("送り終えたメールの保存期間")
class MailExpiryServiceTest {
  private static final int MOST = 100;

  private final TestContainer container;
  private final Rokin rokin;
  private final MailExpiryService service;

  MailExpiryServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(MailExpiryService.class);
    container.clock().set(Instant.parse("2026-05-01T15:00:00Z")); // 5月2日0時
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.registerMaster("CD123456", "sample002");
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("送り終えたメールは400日目の終わりまで残り、次の日に消えて件数が証跡に残る（8章）")
  void sent_mails_are_removed_after_their_days() throws Exception {
    container.get(MailDeliveryService.class).deliverDue(MOST);
    container.clock().advance(Duration.ofDays(401).minusMillis(1));
    assertThat(service.removeOld(MOST)).isZero();
    assertThat(left()).isEqualTo(2);

    container.clock().advance(Duration.ofMillis(1));
    List<Integer> removed = Parallel.times(4, i -> service.removeOld(MOST));

    assertThat(removed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
    assertThat(left()).isZero();
    assertThat(audited()).containsExactly("system 2 written before 2026-05-03");
  }

  @Test
  @DisplayName("待っているメールと止まったメールは、古くても残る（8章）")
  void mails_that_wait_for_somebody_stay() {
    container.get(RecordingMailSender.class).failing(true);
    OutboxService outbox = container.get(OutboxService.class);
    container.clock().advance(Duration.ofDays(500));
    assertThat(service.removeOld(MOST)).isZero();
    while (outbox.parked(rokin.operator()) < 2) {
      container.clock().advance(Duration.ofHours(6));
      container.get(MailDeliveryService.class).deliverDue(1);
    }

    assertThat(service.removeOld(MOST)).isZero();
    assertThat(left()).isEqualTo(2);
    assertThat(audited()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 3654})
  @DisplayName("30日より短い、または10年より長い保存期間は受け付けない")
  void senseless_retention_is_refused(int days) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MailRetention(days));
    assertThat(new MailRetention(days < 30 ? days + 1 : days - 1)).isNotNull();
  }

  private long left() {
    return container
        .get(OutboxService.class)
        .list(rokin.operator(), Optional.<MailState>empty(), Usual.MAILS, 0, 1)
        .total();
  }

  private List<String> audited() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select concat(e.actor, ' ', e.object, ' ', e.details) from AuditEvent e"
                        + " where e.type ="
                        + " org.tenbiki.domain.audit.AuditEventType.MAILS_REMOVED",
                    String.class)
                .getResultList());
  }
}
