package org.tenbiki.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.application.DoomedJvm;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.certificate.CrashingIssuer;
import org.tenbiki.infrastructure.mail.FaultySmtpSender;
import org.tenbiki.infrastructure.mail.ScriptedSmtpServer;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("メールの送信中にkill -9")
class MailCrashTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"H2, before", "H2, after", "POSTGRESQL, before", "POSTGRESQL, after"})
  @DisplayName("送る前なら一通、送った後なら同じMessage-IDで二通（8章）")
  void killed_node_loses_no_mail(TestDatabase database, String point) throws Exception {
    TestDatabase.Address address = database.freshAddress();
    try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
      try (TestContainer first = node(address, server)) {
        new Rokin(first).registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
      }

      killAt(point, address, server);

      try (TestContainer other = node(address, server)) {
        MailDeliveryService service = other.get(MailDeliveryService.class);
        assertThat(service.deliverDue(1)).isZero();
        other.clock().advance(Duration.ofMinutes(10));
        assertThat(service.deliverDue(1)).isOne();
        assertThat(service.deliverDue(1)).isZero();
      }
      List<String> taken = server.taken();
      assertThat(taken).hasSize(point.equals("before") ? 1 : 2);
      assertThat(Set.copyOf(taken)).hasSize(1);
    }
  }

  private static TestContainer node(TestDatabase.Address address, ScriptedSmtpServer server) {
    TestContainer node =
        new TestContainer(
            CrashingIssuer.dataSource(address.url(), address.user()),
            UserKeyFactory.class,
            DeploymentAuthority.class,
            FaultySmtpSender.class);
    node.get(FaultySmtpSender.class).use(server.port());
    return node;
  }

  private void killAt(String point, TestDatabase.Address address, ScriptedSmtpServer server)
      throws IOException, InterruptedException {
    DoomedJvm.killAt(
        StoppingMailer.REACHED,
        folder,
        StoppingMailer.class,
        address.url(),
        address.user(),
        String.valueOf(server.port()),
        point);
  }
}
