package org.tenbiki.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.RecordingMailSender;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailOrder;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("金庫職員が見るメール")
class OutboxServiceTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final OutboxService service;
  private final Actor operator;

  OutboxServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(OutboxService.class);
    operator = rokin.operator();
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    container.clock().advance(Duration.ofSeconds(1));
    rokin.registerMaster("CD123456", "sample002");
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("選んだ順に、状態で絞って、区切って見る（8章）")
  void mails_are_listed_newest_first_by_state() {
    assertThat(service.list(operator, Optional.empty(), Usual.MAILS, 0, 20).rows())
        .extracting(MailRow::recipient)
        .containsExactly("sample002@union.example", Rokin.LOGIN_ID + "@union.example");
    assertThat(service.list(operator, Optional.empty(), Usual.MAILS, 1, 20).rows()).hasSize(1);
    assertThat(service.list(operator, Optional.empty(), Usual.MAILS, 1, 20).total()).isEqualTo(2);
    assertThat(service.list(operator, Optional.of(MailState.SENT), Usual.MAILS, 0, 20).rows())
        .isEmpty();

    for (MailOrder by : MailOrder.values()) {
      List<MailRow> down =
          service.list(operator, Optional.empty(), Sorting.descending(by), 0, 2).rows();
      assertThat(service.list(operator, Optional.empty(), Sorting.ascending(by), 0, 2).rows())
          .as(by.name())
          .containsExactly(down.get(1), down.get(0));
    }
    MailRow first =
        service.list(operator, Optional.of(MailState.WAITING), Usual.MAILS, 0, 1).rows().get(0);
    MailDetails details = service.find(operator, first.id()).orElseThrow();
    assertThat(first.kind()).isEqualTo(MailKind.MASTER_REGISTERED);
    assertThat(first.trouble()).isNull();
    assertThat(details.body()).contains("sample002").doesNotContain(Rokin.PASSWORD);
  }

  @Test
  @DisplayName("止まったメールは理由とともに残り、再送すると同じMessage-IDで届き、監査に残る（8章）")
  void parked_mail_is_seen_and_resent() {
    park();
    MailRow parked =
        service.list(operator, Optional.of(MailState.PARKED), Usual.MAILS, 0, 1).rows().get(0);
    assertThat(service.parked(operator)).isEqualTo(2);
    assertThat(parked.tries()).isEqualTo(10);
    assertThat(parked.trouble()).isEqualTo("UNREACHABLE");

    service.resend(operator, parked.id());

    RecordingMailSender sender = container.get(RecordingMailSender.class);
    sender.failing(false);
    assertThat(container.get(MailDeliveryService.class).deliverDue(1)).isOne();
    String messageId = service.find(operator, parked.id()).orElseThrow().messageId();
    assertThat(sender.sent()).extracting(mail -> mail.messageId()).containsExactly(messageId);
    assertThat(service.find(operator, parked.id()).orElseThrow().mail().state())
        .isEqualTo(MailState.SENT);
    assertThat(audited())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.entry().actor()).isEqualTo("staff001");
              assertThat(event.entry().details()).contains(messageId);
            });
    refused(operator, parked.id(), ErrorCode.MAIL_NOT_PARKED);
  }

  @Test
  @DisplayName("監査役は見るだけ、よその金庫のメールは見えず動かせない (1章)")
  void auditor_changes_nothing_and_others_see_nothing() {
    park();
    long id = service.list(operator, Optional.empty(), Usual.MAILS, 0, 1).rows().get(0).id();
    Actor auditor =
        new Actor(1, "audit001", UserRole.AUDITOR, rokin.institutionId(), null, "192.0.2.1");
    Actor stranger =
        new Actor(1, "other001", UserRole.STAFF_OPERATOR, rokin.institutionId() + 1, null, "");
    Actor approver =
        new Actor(1, "staff009", UserRole.STAFF_APPROVER, rokin.institutionId(), null, "");

    assertThat(service.find(auditor, id)).isPresent();
    refused(auditor, id, ErrorCode.FORBIDDEN);
    assertThat(service.find(stranger, id)).isEmpty();
    assertThat(service.list(stranger, Optional.empty(), Usual.MAILS, 0, 1).total()).isZero();
    assertThat(service.parked(stranger)).isZero();
    refused(stranger, id, ErrorCode.NOT_FOUND);
    assertThat(audited()).isEmpty();
    service.resend(approver, id);
    assertThat(audited()).hasSize(1);
  }

  @Test
  @DisplayName("止まったメールをまとめて再送でき、内容が古くなったものは止まったまま残る（8章）")
  void parked_mails_are_resent_together() {
    park();
    long outdated = service.list(operator, Optional.empty(), Usual.MAILS, 0, 1).rows().get(0).id();
    container.inTransaction(
        () -> {
          container.get(MailOutbox.class).lock(outdated).ofUseUntil(container.clock().instant());
          return true;
        });

    assertThat(service.resendParked(operator)).isEqualTo(1);
    assertThat(service.resendParked(operator)).isZero();

    assertThat(service.parked(operator)).isEqualTo(1);
    assertThat(service.find(operator, outdated).orElseThrow().mail().state())
        .isEqualTo(MailState.PARKED);
    assertThat(audited()).hasSize(1);
    RecordingMailSender sender = container.get(RecordingMailSender.class);
    sender.failing(false);
    assertThat(container.get(MailDeliveryService.class).deliverDue(10)).isOne();
    assertThat(sender.sent()).hasSize(1);
  }

  @Test
  @DisplayName("まとめての再送も、よその金庫のメールには及ばない (1章)")
  void others_resend_nothing_together() {
    park();
    Actor stranger =
        new Actor(1, "other001", UserRole.STAFF_OPERATOR, rokin.institutionId() + 1, null, "");

    assertThat(service.resendParked(stranger)).isZero();
    assertThat(service.parked(operator)).isEqualTo(2);
  }

  private void refused(Actor actor, long id, ErrorCode code) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.resend(actor, id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private void park() {
    container.get(RecordingMailSender.class).failing(true);
    while (service.parked(operator) < 2) {
      container.clock().advance(Duration.ofHours(6));
      container.get(MailDeliveryService.class).deliverDue(1);
    }
  }

  private List<AuditEvent> audited() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e from AuditEvent e where e.type ="
                        + " org.tenbiki.domain.audit.AuditEventType.MAIL_RESENT",
                    AuditEvent.class)
                .getResultList());
  }
}
