package org.tenbiki.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("証跡の検査")
class AuditCheckServiceTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final AuditCheckService checks;
  private final Actor auditor;

  AuditCheckServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    checks = container.get(AuditCheckService.class);
    auditor = rokin.actor("audit001");
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("検査の結果を告げ、検査したことも証跡に残す (S-5)")
  void verification_is_told_and_written_down() {
    assertThat(checks.verify(rokin.approver()).isSound()).isTrue();

    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery("UPDATE audit_event SET actor = 'x' WHERE sequence_number = 2")
                .executeUpdate());

    AuditCheck check = checks.verify(auditor);
    assertThat(check.findings()).extracting(AuditCheck.Found::number).containsExactly(2L);
    AuditRow newest = newest();
    assertThat(newest.type()).isEqualTo(AuditEventType.AUDIT_VERIFIED);
    assertThat(newest.outcome()).isEqualTo(AuditOutcome.FAILURE);
  }

  @Test
  @DisplayName("一度に一つだけ：二つめは待たずに断られ、終われば検査できる (S-5)")
  void one_verification_at_a_time() {
    container.inTransaction(
        () -> {
          assertThat(checks.verify(auditor).isSound()).isTrue();
          CompletableFuture.runAsync(() -> refused(rokin.approver())).join();
          return true;
        });

    assertThat(checks.verify(rokin.approver()).isSound()).isTrue();
  }

  private void refused(Actor actor) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> checks.verify(actor))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.VERIFICATION_RUNNING));
  }

  private AuditRow newest() {
    AuditSearchService searches = container.get(AuditSearchService.class);
    return searches.list(auditor, searches.usual(), Usual.EVENTS, 0, 1).rows().get(0);
  }
}
