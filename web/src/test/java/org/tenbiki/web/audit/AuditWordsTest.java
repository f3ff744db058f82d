package org.tenbiki.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.application.announcement.AnnouncementRow;
import org.tenbiki.application.setup.SetupStep;
import org.tenbiki.application.setup.SetupView;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.domain.announcement.Importance;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditFinding;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.institution.FigureUnit;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.institution.ProfileGroup;
import org.tenbiki.domain.staff.RequestKind;

@DisplayName("画面に出る名前の文言")
class AuditWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"Messages.properties", "Messages_en.properties"})
  @DisplayName("監査イベントの種類にも、ほかの列挙にも、日本語と英語の文言がある (S-5)")
  void every_name_shown_has_a_text_in_both_languages(String bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", bundle))) {
      texts.load(reader);
    }

    assertThat(texts.stringPropertyNames())
        .containsAll(keys("audit.type.", AuditEventType.values()))
        .containsAll(keys("audit.outcome.", AuditOutcome.values()))
        .containsAll(keys("audit.finding.", AuditFinding.Kind.values()))
        .containsAll(keys("notices.importance.", Importance.values()))
        .containsAll(keys("notices.state.", AnnouncementRow.State.values()))
        .containsAll(keys("setup.step.", SetupStep.values()))
        .containsAll(keys("setup.text.", SetupStep.values()))
        .containsAll(keys("setup.state.", SetupView.State.values()))
        .containsAll(keys("task.", TaskKind.values()))
        .containsAll(keys("staff_requests.kind.", RequestKind.values()))
        .containsAll(keys("settings.group.", ProfileGroup.values()))
        .containsAll(keys("settings.unit.", FigureUnit.values()))
        .containsAll(keys("settings.field.", ProfileField.values()))
        .containsAll(keys("settings.none.", optionalFields()));
  }

  private static ProfileField[] optionalFields() {
    return Stream.of(ProfileField.values())
        .filter(field -> field.form().violationOf(field.name(), "").isEmpty())
        .toArray(ProfileField[]::new);
  }

  private static List<String> keys(String prefix, Enum<?>[] values) {
    return Stream.of(values).map(value -> prefix + value.name()).toList();
  }
}
