package org.tenbiki.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("金庫のヘルプデスク")
class HelpDeskServiceTest {
  private final TestContainer container;
  private final HelpDeskService service;
  private final Actor operator;
  private final Rokin rokin;

  HelpDeskServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(HelpDeskService.class);
    operator = rokin.operator();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("変えた項目だけが、前後とともに証跡に残る (S-6)")
  void changed_fields_are_audited_with_both_texts() {
    service.change(operator, typed(0, "さくらろうきん", "０３（１２３４）５６７８"));

    ChangeHelpDesk view = service.find(operator);
    assertThat(view.version()).isEqualTo(1);
    assertThat(view.phone()).isEqualTo("03(1234)5678");
    assertThat(audited()).containsExactly("staff001 phone 0120-000-000 -> 03(1234)5678");
    broken(
        ErrorCode.NOTHING_CHANGED,
        () -> service.change(operator, typed(1, "さくらろうきん", "03(1234)5678")));
  }

  @Test
  @DisplayName("先に変えた人がいれば、後の人の変更は通らない (S-6)")
  void second_editor_is_told() {
    service.change(operator, typed(0, "窓口", "03-1234-5678"));

    broken(
        ErrorCode.SETTINGS_EDITED_MEANWHILE,
        () -> service.change(operator, typed(0, "別の窓口", "03-1234-5678")));
    assertThat(service.find(operator).nameJa()).isEqualTo("窓口");
  }

  @Test
  @DisplayName("空欄、長すぎる名称、電話番号でないものは、まとめて断る (T-3)")
  void wrong_fields_are_refused_together() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.change(operator, typed(0, "窓".repeat(51), "12345678")))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly("nameJa WRONG_LENGTH", "phone WRONG_PHONE"));
    broken(ErrorCode.REQUIRED, () -> service.change(operator, typed(0, "窓口", "")));
    broken(ErrorCode.WRONG_PHONE, () -> service.change(operator, typed(0, "窓口", "03-123-45")));
    broken(ErrorCode.WRONG_PHONE, () -> service.change(operator, typed(0, "窓口", "0312345678x")));
    broken(ErrorCode.WRONG_PHONE, () -> service.change(operator, typed(0, "窓口", "1".repeat(33))));
    service.change(operator, typed(0, "窓".repeat(50), "031-23456-7"));
    service.change(operator, typed(1, "窓口", "1".repeat(32)));
  }

  @Test
  @DisplayName("監査役は見るだけ (1章)")
  void auditor_only_looks() {
    Actor auditor = rokin.actor("audit001");

    assertThat(service.find(auditor).version()).isZero();
    broken(ErrorCode.FORBIDDEN, () -> service.change(auditor, typed(0, "窓口", "03-1234-5678")));
  }

  private static ChangeHelpDesk typed(int version, String name, String phone) {
    return new ChangeHelpDesk(
        version, name, "Sakura", phone, "さくらろうきん", "Sakura", "さくらろうきん", "Sakura");
  }

  private static void broken(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private List<String> audited() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery("select e from AuditEvent e where e.type = :type", AuditEvent.class)
                .setParameter("type", AuditEventType.HELP_DESK_CHANGED)
                .getResultStream()
                .map(e -> e.entry().actor() + " " + e.entry().object() + " " + e.entry().details())
                .toList());
  }
}
