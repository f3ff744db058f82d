package org.tenbiki.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.notification.MailText;
import org.tenbiki.infrastructure.mail.FaultySmtpSender;
import org.tenbiki.infrastructure.mail.ScriptedSmtpServer;
import org.tenbiki.infrastructure.mail.ScriptedSmtpServer.Behaviour;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("メールの障害：二つのノードと、たちの悪いメールサーバー")
class MailFaultsTest {
  /** Both databases together: 200. */
  private static final int FAULTS = 100;

  /** After these the server has the mail and the node does not know. */
  private static final Set<Behaviour> AMBIGUOUS =
      EnumSet.of(Behaviour.TAKES_AND_DROPS, Behaviour.TAKES_AND_IS_SILENT);

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final List<TestContainer> nodes;
  private final Rokin rokin;
  private final List<String> written = new ArrayList<>();

  MailFaultsTest(TestDatabase database) {
    DataSource dataSource = database.fresh();
    nodes = List.of(node(dataSource), node(dataSource));
    rokin = new Rokin(nodes.get(0));
  }

  private TestContainer node(DataSource dataSource) {
    TestContainer node =
        new TestContainer(
            dataSource, UserKeyFactory.class, DeploymentAuthority.class, FaultySmtpSender.class);
    node.get(FaultySmtpSender.class).use(server.port());
    return node;
  }

  @AfterEach
  void stop() {
    nodes.forEach(TestContainer::close);
    server.close();
  }

  @Test
  @DisplayName("100回の障害（両方で200回）で一通も失わず、二通目は同じMessage-IDだけ（8章）")
  void no_fault_loses_a_mail_and_duplicates_have_the_same_message_id() {
    Random random = new Random(8);
    int ambiguous = 0;
    for (int fault = 0; fault < FAULTS; fault++) {
      write();
      int kind = random.nextInt(Behaviour.values().length + 1);
      TestContainer node = nodes.get(random.nextInt(2));
      if (kind < 2) {
        ambiguous += kind;
        die(node, kind == 1);
      } else {
        Behaviour behaviour = Behaviour.values()[kind - 1];
        ambiguous += AMBIGUOUS.contains(behaviour) ? 1 : 0;
        server.next(behaviour);
        node.get(FaultySmtpSender.class).impatient(behaviour.takesForEver());
        node.get(MailDeliveryService.class).deliverDue(1);
        node.get(FaultySmtpSender.class).impatient(false);
      }
      nodes.forEach(n -> n.clock().advance(Duration.ofMinutes(random.nextInt(11))));
    }
    settle();

    assertThat(new HashSet<>(server.taken())).isEqualTo(new HashSet<>(written));
    assertThat(server.taken()).hasSizeLessThanOrEqualTo(written.size() + ambiguous);
  }

  @Test
  @DisplayName("二つのノードが同時に働いても、一通は一度だけ（8章）")
  void two_nodes_send_each_mail_once() throws Exception {
    for (int i = 0; i < 60; i++) {
      write();
    }

    Parallel.times(
        8, i -> nodes.get(i % 2).get(MailDeliveryService.class).deliverDue(Integer.MAX_VALUE));

    assertThat(server.taken()).containsExactlyInAnyOrderElementsOf(written);
    assertThat(count(MailState.SENT)).isEqualTo(60);
  }

  @Test
  @DisplayName("送信中のノードが止まると、ほかのノードは待ってから引き継ぐ（8章）")
  void dead_nodes_mail_is_taken_over_when_its_claim_has_run_out() {
    write();
    die(nodes.get(0), false);
    MailDeliveryService other = nodes.get(1).get(MailDeliveryService.class);
    nodes.get(1).clock().advance(Duration.ofMinutes(10).minusMillis(1));

    assertThat(other.deliverDue(1)).isZero();
    assertThat(count(MailState.SENDING)).isOne();
    nodes.get(1).clock().advance(Duration.ofMillis(1));

    assertThat(other.deliverDue(1)).isOne();
    assertThat(server.taken()).isEqualTo(written);
  }

  @Test
  @DisplayName("サーバーが止まっている間、一巡で試すのは一通だけ（8章）")
  void dead_server_costs_one_mail_one_try() {
    write();
    write();
    server.next(Behaviour.BUSY_AT_GREETING);

    assertThat(nodes.get(0).get(MailDeliveryService.class).deliverDue(100)).isZero();
    assertThat(server.taken()).isEmpty();
    server.next(Behaviour.RECIPIENT_LATER);
    assertThat(nodes.get(0).get(MailDeliveryService.class).deliverDue(100)).isZero();
    nodes.get(0).clock().advance(Duration.ofMinutes(1));
    assertThat(nodes.get(0).get(MailDeliveryService.class).deliverDue(100)).isEqualTo(2);
  }

  @Test
  @DisplayName("一時的に断られたら後で送り、受け取らないと言われたら残す（8章）")
  void later_is_tried_again_and_never_is_parked() {
    MailDeliveryService service = nodes.get(0).get(MailDeliveryService.class);
    write();
    server.next(Behaviour.RECIPIENT_LATER, Behaviour.TEXT_LATER, Behaviour.WELL);
    assertThat(service.deliverDue(1)).isZero();
    nodes.get(0).clock().advance(Duration.ofMinutes(1));
    assertThat(service.deliverDue(1)).isZero();
    nodes.get(0).clock().advance(Duration.ofMinutes(2));
    assertThat(service.deliverDue(1)).isOne();

    write();
    server.next(Behaviour.RECIPIENT_NEVER);
    assertThat(service.deliverDue(1)).isZero();
    assertThat(count(MailState.PARKED)).isOne();
    assertThat(service.deliverDue(1)).isZero();
  }

  private void die(TestContainer node, boolean afterSending) {
    Runnable death =
        () -> {
          throw new NodeDied();
        };
    node.get(FaultySmtpSender.class)
        .around(afterSending ? () -> {} : death, afterSending ? death : () -> {});
    try {
      node.get(MailDeliveryService.class).deliverDue(1);
    } catch (NodeDied e) {
      return;
    }
    throw new AssertionError("there was nothing to die of");
  }

  /** Until everything is where it belongs, parked mails by the hand of staff. */
  private void settle() {
    OutboxService staff = nodes.get(0).get(OutboxService.class);
    while (count(MailState.SENT) < written.size()) {
      nodes.forEach(node -> node.clock().advance(Duration.ofHours(6)));
      staff
          .list(rokin.operator(), Optional.of(MailState.PARKED), Usual.MAILS, 0, 1000)
          .rows()
          .forEach(mail -> staff.resend(rokin.operator(), mail.id()));
      nodes.get(0).get(MailDeliveryService.class).deliverDue(1000);
    }
  }

  private long count(MailState state) {
    return nodes
        .get(0)
        .get(OutboxService.class)
        .list(rokin.operator(), Optional.of(state), Usual.MAILS, 0, 1)
        .total();
  }

  private void write() {
    TestContainer node = nodes.get(0);
    String id = "id-" + written.size() + "@tenbiki.example";
    node.inTransaction(
        () -> {
          node.get(MailOutbox.class)
              .add(
                  new MailMessage(
                      rokin.institutionId(),
                      MailKind.RELEASED,
                      id,
                      "user@member.example",
                      new MailText("件名", "本文\n"),
                      node.clock().instant()));
          return true;
        });
    written.add(id);
  }

  private static final class NodeDied extends Error {
    private static final long serialVersionUID = 1;
  }
}
